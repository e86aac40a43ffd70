using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Flora.Generator.Document;

/// <summary>Says in plain words what the YAML parser found.</summary>
internal static partial class YamlFaults
{
    /// <summary>The finding that a fault of the parser stands for.</summary>
    public static Diagnostic Describe(YamlException fault, string file, string text)
    {
        var lines = text.Split('\n');
        var what = Position().Replace(fault.Message, "").Trim().TrimEnd('.');
        if (what.Contains(" tab ", StringComparison.Ordinal) && FirstTab(lines, (int)fault.Start.Line - 1) is { } tab)
        {
            return Found(new(file, tab.Line, tab.Column), "a tab indents this line", "Indent with spaces: YAML allows no tabs there.");
        }
        var line = lines.ElementAtOrDefault((int)fault.Start.Line - 1) ?? "";
        return Found(Place(file, fault.Start), what, line.Contains(": ", StringComparison.Ordinal)
            ? "Check indentation, quotes and brackets here and just above; quote a value that holds ': ' or begins with a special character."
            : "Check indentation, quotes and brackets here and just above.");
    }

    /// <summary>The place of a mark.</summary>
    public static SourceLocation Place(string file, Mark mark) =>
        new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private static Diagnostic Found(SourceLocation at, string what, string fix) =>
        new(DiagnosticCodes.Syntax, Severity.Error, at, $"This is not well-formed YAML: {what}.", fix);

    private static (int Line, int Column)? FirstTab(string[] lines, int from)
    {
        for (var index = Math.Max(0, from); index < lines.Length; index++)
        {
            var column = lines[index].AsSpan().IndexOfAnyExcept(' ');
            if (column >= 0 && lines[index][column] == '\t')
            {
                return (index + 1, column + 1);
            }
        }
        return null;
    }

    [GeneratedRegex(@"^\(Line: .*?\) - \(Line: .*?\): ")]
    private static partial Regex Position();
}
