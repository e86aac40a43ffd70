using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares the bodies of one kind of message, media type by media type.</summary>
internal sealed class ContentComparer(Versions versions, SchemaComparer schemas)
{
    /// <summary>Compares them.</summary>
    /// <param name="before">The message in the old version.</param>
    /// <param name="after">The message in the new version.</param>
    /// <param name="place">What the message is.</param>
    public void Compare(JObject before, JObject after, Place place)
    {
        var old = ByType(before);
        var now = ByType(after);
        var isRequest = place.Direction == Direction.Request;
        foreach (var (name, media) in old.Where(media => !now.ContainsKey(media.Key)))
        {
            versions.Findings.Add(isRequest ? BodyRules.MediaTypeRemoved : ResponseRules.MediaTypeRemoved, $"{place.Path} > {name}", media);
        }
        foreach (var (name, media) in now)
        {
            if (old.TryGetValue(name, out var earlier))
            {
                CompareMedia(earlier.Value as JObject ?? [], media.Value as JObject ?? [], place.Into(name, earlier, media));
            }
            else
            {
                versions.Findings.Add(isRequest ? BodyRules.MediaTypeAdded : ResponseRules.MediaTypeAdded, $"{place.Path} > {name}", media);
            }
        }
    }

    private void CompareMedia(JObject before, JObject after, Place place)
    {
        versions.CompareTexts(before["example"], after["example"], OperationRules.ExampleChanged, $"{place.Path} > example", place.After);
        versions.CompareTexts(before["examples"], after["examples"], OperationRules.ExampleChanged, $"{place.Path} > examples", place.After);
        if (place.Direction == Direction.Request && !JToken.DeepEquals(before["encoding"], after["encoding"]))
        {
            versions.Findings.Add(BodyRules.PartEncodingChanged, $"{place.Path} > encoding", after["encoding"] ?? place.After);
        }
        schemas.Compare(before["schema"], after["schema"], place);
    }

    // Parameters such as `charset` do not make another kind.
    private static Dictionary<string, JProperty> ByType(JObject message) =>
        ((message["content"] as JObject)?.Properties() ?? [])
            .GroupBy(media => media.Name.Split(';')[0].Trim().ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(media => media.Key, media => media.First(), StringComparer.Ordinal);
}
