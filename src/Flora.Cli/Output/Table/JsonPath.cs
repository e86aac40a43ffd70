using System.Text.Json;

namespace Flora.Cli.Output.Table;

/// <summary>Finds a value in an item by the names of the members that lead to it.</summary>
internal static class JsonPath
{
    /// <summary>The value; null when a member on the way is absent or null.</summary>
    internal static JsonElement? Find(JsonElement item, IReadOnlyList<string> path)
    {
        foreach (var member in path)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(member, out item)) return null;
        }
        return item.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : item;
    }

    /// <summary>A value as text: a string without its quotes, all else as it is written.</summary>
    internal static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
