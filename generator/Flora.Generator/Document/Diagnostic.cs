using System.Text;

namespace Flora.Generator.Document;

/// <summary>One finding, with its place and a way to fix it.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, or the rule's name when another tool found it.</param>
/// <param name="Severity">Whether it stops the run.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Fix">What to do about it, as a sentence; may be empty.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceLocation Location, string Message, string Fix)
{
    /// <summary>One line in the form that compilers print: <c>openapi/flora.yaml(41,9): error FLORA012: what. fix.</c></summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        return OneLine($"{Location}: {severity} {Code}: {Sentence(Message)} {Sentence(Fix)}").TrimEnd();
    }

    private static string Sentence(string text) =>
        text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";

    /// <summary>Text of a document can hold anything; a diagnostic stays one line without control characters.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }
        return line.ToString();
    }
}
