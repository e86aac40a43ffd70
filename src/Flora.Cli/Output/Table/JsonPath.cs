using System.Globalization;
using System.Text.Json;

namespace Flora.Cli.Output.Table;

/// <summary>Finds a value in an item by the names of the members that lead to it.</summary>
internal static class JsonPath
{
    /// <summary>The value; null when a member on the way is absent or null. In a list, the name is a number from 0.</summary>
    internal static JsonElement? Find(JsonElement item, IReadOnlyList<string> path)
    {
        foreach (var member in path)
        {
            if (Step(item, member) is not { } next) return null;
            item = next;
        }
        return item.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : item;
    }

    private static JsonElement? Step(JsonElement item, string member) => item.ValueKind switch
    {
        JsonValueKind.Object when item.TryGetProperty(member, out var value) => value,
        JsonValueKind.Array when int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < item.GetArrayLength() => item[index],
        _ => null,
    };

    /// <summary>A value as text: a string without its quotes, all else as it is written.</summary>
    internal static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
