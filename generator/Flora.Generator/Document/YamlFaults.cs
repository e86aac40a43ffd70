using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Flora.Generator.Document;

/// <summary>Says in plain words what the YAML parser found.</summary>
internal static partial class YamlFaults
{
    /// <summary>The place of a mark; the start of the file when the parser gave none.</summary>
    public static SourceLocation Place(string file, string text, Mark mark) =>
        mark.Line >= 1
            ? new(file, checked((int)mark.Line), Math.Max(1, checked((int)mark.Column)))
            : SourceText.At(file, text, 0);

    /// <summary>What is wrong.</summary>
    public static string What(YamlException fault)
    {
        var message = Position().Replace(fault.Message, "").Trim().TrimEnd('.');
        return $"This is not well-formed YAML: {message}.";
    }

    /// <summary>What to do about it.</summary>
    public static string HowToFix(string text, YamlException fault)
    {
        var line = LineOf(text, fault.Start.Line);
        if (line.TakeWhile(char.IsWhiteSpace).Contains('\t'))
        {
            return "Indent with spaces: YAML does not allow tabs there.";
        }
        return line.TrimStart() switch
        {
            ['@' or '`' or '%', ..] => "Put the value in quotes: it begins with a character that YAML reserves.",
            _ when line.Contains(": ", StringComparison.Ordinal) =>
                "Check indentation, quotes and brackets here and just above; quote a value that holds ': ' or begins with a special character.",
            _ => "Check indentation, quotes and brackets here and just above.",
        };
    }

    private static string LineOf(string text, long line) => text.Split('\n').ElementAtOrDefault((int)line - 1) ?? "";

    [GeneratedRegex(@"^\(Line: .*?\) - \(Line: .*?\): ")]
    private static partial Regex Position();
}
