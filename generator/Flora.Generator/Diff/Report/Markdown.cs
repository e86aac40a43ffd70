using System.Text.RegularExpressions;

namespace Flora.Generator.Diff.Report;

/// <summary>Puts texts of a document into Markdown without their becoming markup.</summary>
internal static partial class Markdown
{
    /// <summary>A text as code.</summary>
    public static string Code(string text)
    {
        var line = Sentences.OneLine(text);
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : $"`{line}`";
    }

    /// <summary>A text as it reads.</summary>
    public static string Escape(string text) => Special().Replace(Sentences.OneLine(text), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>|#]")]
    private static partial Regex Special();
}
