using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Cli.Output.Queries;

/// <summary>JSON as the engine of queries wants it, each value with where it came from: what is printed is what was received, digit for digit.</summary>
internal static class QueryTree
{
    internal static JToken Of(JsonElement value)
    {
        JToken token = value.ValueKind switch
        {
            JsonValueKind.Object => Object(value),
            JsonValueKind.Array => new JArray(value.EnumerateArray().Select(Of)),
            JsonValueKind.String => JValue.CreateString(value.GetString()),
            JsonValueKind.Number => value.TryGetInt64(out var whole) ? new JValue(whole) : new JValue(value.GetDouble()),
            JsonValueKind.True => new JValue(true),
            JsonValueKind.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        token.AddAnnotation(new Source(value));
        return token;
    }

    /// <summary>Where a value came from; a filter of an object's members finds these with their names.</summary>
    internal static JsonElement Origin(JToken token) => ((token as JProperty)?.Value ?? token).Annotation<Source>()!.Value;

    private static JObject Object(JsonElement value)
    {
        var node = new JObject();
        foreach (var member in value.EnumerateObject())
        {
            node[member.Name] = Of(member.Value);
        }
        return node;
    }

    private sealed record Source(JsonElement Value);
}
