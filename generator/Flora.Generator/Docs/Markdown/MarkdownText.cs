using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Generator.Docs.Markdown;

/// <summary>Writes texts into Markdown so that they are read as they are.</summary>
internal static partial class MarkdownText
{
    /// <summary>A text of one line in which nothing is markup.</summary>
    public static string Plain(string text) => Special().Replace(OneLine(text), @"\$0");

    /// <summary>A text as code within a line.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        var ticks = new string('`', LongestRun(line) + 1);
        var space = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{ticks}{space}{line}{space}{ticks}";
    }

    /// <summary>A block of code.</summary>
    public static string Block(string language, string code)
    {
        var ticks = new string('`', Math.Max(3, LongestRun(code) + 1));
        return $"{ticks}{language}\n{code}\n{ticks}";
    }

    /// <summary>Markdown of the document in which tags are text, and pictures are links: nothing of it is fetched or run.</summary>
    public static string Prose(string markdown)
    {
        var prose = new StringBuilder();
        var at = 0;
        foreach (Match code in CodeSpans().Matches(markdown))
        {
            prose.Append(Harmless(markdown[at..code.Index])).Append(code.Value);
            at = code.Index + code.Length;
        }
        return prose.Append(Harmless(markdown[at..])).ToString().Trim();
    }

    private static string Harmless(string markdown) => Pictures().Replace(markdown, "[").Replace("<", "&lt;", StringComparison.Ordinal);

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~!&]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"!+\[")]
    private static partial Regex Pictures();

    // A run of backticks, and everything up to the next run of the same length.
    [GeneratedRegex(@"(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)")]
    private static partial Regex CodeSpans();
}
