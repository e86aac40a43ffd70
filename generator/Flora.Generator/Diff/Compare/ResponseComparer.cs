using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares what an operation answers, status by status; a range or <c>default</c> covers the statuses that are not named.</summary>
internal sealed class ResponseComparer(Versions versions, SchemaComparer schemas, ContentComparer contents)
{
    /// <summary>Compares the answers.</summary>
    public void Compare(WireOperation before, WireOperation after)
    {
        var old = before.Node["responses"] as JObject ?? [];
        var now = after.Node["responses"] as JObject ?? [];
        foreach (var status in old.Properties())
        {
            Compare(status, Covering(now, status.Name), after.Name);
        }
        foreach (var status in now.Properties().Where(status => old[status.Name] is null))
        {
            if (Covering(old, status.Name) is { } earlier)
            {
                Compare(earlier, status, after.Name);
            }
            else
            {
                var rule = IsSuccess(status.Name) && !IsLikeAnother(old, status) ? ResponseRules.SuccessAdded : ResponseRules.StatusAdded;
                versions.Findings.Add(rule, PathOf(after.Name, status), status);
            }
        }
    }

    private void Compare(JProperty before, JProperty? after, string operation)
    {
        if (after is null)
        {
            versions.Findings.Add(ResponseRules.StatusRemoved, PathOf(operation, before), before);
            return;
        }
        var old = versions.FollowBefore(before.Value) ?? [];
        var now = versions.FollowAfter(after.Value) ?? [];
        var place = new Place(Direction.Response, PathOf(operation, before), before, after);
        versions.CompareTexts(old["description"], now["description"], OperationRules.DescriptionChanged, $"{place.Path} > description", after);
        CompareHeaders(old, now, place);
        contents.Compare(old, now, place);
    }

    private void CompareHeaders(JObject before, JObject after, Place place)
    {
        var old = Headers(before);
        var now = Headers(after);
        foreach (var (name, header) in old.Where(header => !now.ContainsKey(header.Key)))
        {
            versions.Findings.Add(ResponseRules.HeaderRemoved, $"{place.Path} > header {name}", header);
        }
        foreach (var (name, header) in now)
        {
            if (!old.TryGetValue(name, out var earlier))
            {
                versions.Findings.Add(ResponseRules.HeaderAdded, $"{place.Path} > header {name}", header);
            }
            else if (versions.FollowBefore(earlier.Value) is { } oldHeader && versions.FollowAfter(header.Value) is { } newHeader)
            {
                CompareHeader(oldHeader, newHeader, place.Into($"header {name}", earlier, header));
            }
        }
    }

    private void CompareHeader(JObject old, JObject now, Place place)
    {
        var (was, isNow) = (old["required"] is JValue { Value: true }, now["required"] is JValue { Value: true });
        if (was != isNow)
        {
            versions.Findings.Add(isNow ? ResponseRules.HeaderBecameRequired : ResponseRules.HeaderBecameOptional, place.Path, now);
        }
        versions.CompareTexts(old["description"], now["description"], OperationRules.DescriptionChanged, $"{place.Path} > description", now);
        schemas.Compare(old["schema"], now["schema"], place);
    }

    private static Dictionary<string, JProperty> Headers(JObject response) =>
        ((response["headers"] as JObject)?.Properties() ?? [])
            .GroupBy(header => header.Name.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(header => header.Key, header => header.First(), StringComparer.Ordinal);

    // What `default` describes is an error.
    private static JProperty? Covering(JObject responses, string status) =>
        responses.Property(status, StringComparison.OrdinalIgnoreCase)
        ?? (status.Length == 3 ? responses.Property($"{status[0]}XX", StringComparison.OrdinalIgnoreCase) : null)
        ?? (IsSuccess(status) ? null : responses.Property("default", StringComparison.Ordinal));

    // Another status with a body that callers know already is read like the first.
    private bool IsLikeAnother(JObject old, JProperty added) =>
        old.Properties().Where(status => IsSuccess(status.Name))
            .Any(status => JToken.DeepEquals(Schemas(versions.FollowBefore(status.Value)), Schemas(versions.FollowAfter(added.Value))));

    private static JObject Schemas(JObject? response) =>
        new(((response?["content"] as JObject)?.Properties() ?? []).Select(media => new JProperty(media.Name, (media.Value as JObject)?["schema"])));

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private static string PathOf(string operation, JProperty status) => $"{operation} > response {status.Name}";
}
