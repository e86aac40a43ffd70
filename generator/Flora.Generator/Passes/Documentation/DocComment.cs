using System.Security;
using System.Text.RegularExpressions;

namespace Flora.Generator.Passes.Documentation;

/// <summary>Makes the lines of XML documentation of the document's Markdown.</summary>
public static partial class DocComment
{
    private const int Width = 116;

    /// <summary>A <c>summary</c>, and <c>remarks</c> where the description goes on after its first paragraph.</summary>
    /// <param name="markdown">The description.</param>
    /// <param name="rules">Sentences that follow from the schema, such as bounds.</param>
    public static IReadOnlyList<string> Of(string markdown, params IEnumerable<string> rules)
    {
        var paragraphs = Paragraphs(markdown);
        var lines = Element("summary", string.Join(' ', paragraphs.Take(1).Concat(rules.Select(Inline))));
        return paragraphs.Count switch
        {
            0 or 1 => lines,
            2 => [.. lines, .. Element("remarks", paragraphs[1])],
            _ => [.. lines, "<remarks>", .. paragraphs.Skip(1).SelectMany(paragraph => Element("para", paragraph)), "</remarks>"],
        };
    }

    /// <summary>One element around Markdown, on one line where it fits.</summary>
    /// <param name="element">The element with its attributes, such as <c>param name="x"</c>.</param>
    /// <param name="markdown">The text.</param>
    public static IReadOnlyList<string> Line(string element, string markdown) => Element(element, string.Join(' ', Paragraphs(markdown)));

    /// <summary>Lines with one element called otherwise; what stands in other elements is left out.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="element">The element that is kept.</param>
    /// <param name="other">What it becomes, with its attributes.</param>
    public static IReadOnlyList<string> Renamed(IEnumerable<string> lines, string element, string other)
    {
        var text = string.Join(' ', lines);
        var start = text.IndexOf($"<{element}>", StringComparison.Ordinal);
        var end = text.IndexOf($"</{element}>", StringComparison.Ordinal);
        return start < 0 || end < start ? [] : Element(other, text[(start + element.Length + 2)..end].Trim());
    }

    /// <summary>Markdown in one line, with what XML reserves escaped, and code marked as code.</summary>
    public static string Inline(string markdown)
    {
        // Everything that C# takes for the end of a line is white space, and what follows it would be code.
        var escaped = SecurityElement.Escape(NotPrintable().Replace(WhiteSpace().Replace(markdown, " "), " "))!
            .Replace("&apos;", "'", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal);
        return Code().Replace(escaped, match => $"<c>{match.Groups[1].Value}</c>");
    }

    private static IReadOnlyList<string> Element(string element, string content)
    {
        var end = element.Split(' ')[0];
        var line = $"<{element}>{content}</{end}>";
        return line.Length <= Width ? [line] : [$"<{element}>", .. Wrap(content), $"</{end}>"];
    }

    private static List<string> Paragraphs(string markdown) =>
        [.. BlankLines().Split(markdown.Trim()).Select(paragraph => Inline(paragraph.Trim())).Where(paragraph => paragraph.Length > 0)];

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "";
            }
            line += line.Length == 0 ? word : " " + word;
        }
        yield return line;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // What XML cannot carry would break the build of the documentation file.
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\u2028\u2029\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NotPrintable();
}
