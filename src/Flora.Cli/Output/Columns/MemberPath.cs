using System.Text;
using System.Text.Json;
using Flora.Cli.Output.Table;

namespace Flora.Cli.Output.Columns;

/// <summary>The members that lead from an item to a value, as <c>--columns</c> spells them: a dot between levels, <c>\</c> before a dot or comma of a name.</summary>
/// <param name="names">The names; none is the item itself.</param>
internal sealed class MemberPath(IReadOnlyList<string> names)
{
    /// <summary>The item itself.</summary>
    internal static MemberPath Whole { get; } = new([]);

    /// <summary>The names, from the item on.</summary>
    internal IReadOnlyList<string> Names { get; } = names;

    /// <summary>Reads paths with a comma between them; null when one of them has an empty name.</summary>
    internal static IReadOnlyList<MemberPath>? ParseAll(string text)
    {
        var paths = Split(text, ',').Select(path => new MemberPath([.. Split(path.Trim(), '.').Select(Unescape)])).ToList();
        return paths.TrueForAll(path => path.Names.All(name => name.Length > 0)) ? paths : null;
    }

    /// <summary>Reads a single path.</summary>
    internal static MemberPath Parse(string text) => new([.. Split(text, '.').Select(Unescape)]);

    /// <summary>The value in an item; null when a member on the way is absent or null.</summary>
    internal JsonElement? Find(JsonElement item) => JsonPath.Find(item, Names);

    /// <summary>Whether one of both leads to the other: a member of a list or of a map is not documented by itself.</summary>
    internal bool IsAlong(MemberPath other) => other.Names.Count > 0 && Names.Zip(other.Names).All(pair => pair.First == pair.Second);

    /// <summary>Whether both are the same.</summary>
    internal bool IsSame(IReadOnlyList<string> other) => Names.SequenceEqual(other, StringComparer.Ordinal);

    /// <summary>The path as it is spelled; of the item itself, the word <c>value</c>.</summary>
    public override string ToString() => Names.Count == 0 ? "value" : string.Join('.', Names.Select(Escape));

    private static string Escape(string name) => name
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace(".", @"\.", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal);

    private static string Unescape(string name)
    {
        var plain = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] == '\\' && at + 1 < name.Length) at++;
            plain.Append(name[at]);
        }
        return plain.ToString();
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == separator)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }
}
