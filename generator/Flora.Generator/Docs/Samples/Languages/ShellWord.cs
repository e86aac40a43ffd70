using System.Text.RegularExpressions;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes texts as single words of a POSIX shell.</summary>
internal static partial class ShellWord
{
    public static string Of(string text) => Plain().IsMatch(text) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9_./:@%+,=-]+\z")]
    private static partial Regex Plain();
}
