using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Finds the examples of a media type, a header or a parameter, by their names.</summary>
internal sealed class MediaExamples(DocumentReader reader)
{
    /// <summary>The name of an example that has none.</summary>
    public const string Unnamed = "example";

    /// <summary>The examples that stand beside the schema.</summary>
    public IEnumerable<KeyValuePair<string, JToken>> Of(JObject? holder)
    {
        if (holder?["example"] is { } single)
        {
            yield return new(Unnamed, single);
        }
        foreach (var (name, body) in DocumentReader.Members(holder?["examples"]))
        {
            if ((reader.Follow(body) as JObject)?["value"] is { } value)
            {
                yield return new(name, value);
            }
        }
    }

    /// <summary>Those, or when there are none the ones of the schema.</summary>
    public IReadOnlyList<KeyValuePair<string, JToken>> OrOfSchema(JObject? holder)
    {
        var own = Of(holder).ToList();
        return own.Count > 0
            ? own
            : [.. SchemaExamples.Of(reader.Follow(holder?["schema"]) as JObject).Select(example => new KeyValuePair<string, JToken>(Unnamed, example))];
    }
}
