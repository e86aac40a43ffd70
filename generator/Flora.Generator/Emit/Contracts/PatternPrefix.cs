using System.Text.RegularExpressions;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The fixed text with which a pattern makes every value begin.</summary>
internal static partial class PatternPrefix
{
    public static string Of(string? pattern) =>
        pattern is null ? "" : FixedBeginning().Match(pattern).Groups["text"].Value;

    /// <summary>Plain characters after the anchor; one does not count when a quantifier makes it optional.</summary>
    [GeneratedRegex(@"^\^(?<text>(?:[A-Za-z0-9_:/ -](?![*?{]))*)", RegexOptions.CultureInvariant)]
    private static partial Regex FixedBeginning();
}
