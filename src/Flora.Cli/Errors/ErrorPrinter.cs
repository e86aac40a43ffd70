using System.Text;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Prints what is no data, on standard error: without control characters, and without any key whatever it stands in.</summary>
/// <param name="error">Standard error.</param>
/// <param name="screen">Finds out what shows it.</param>
/// <param name="format">Whether people or programs read it.</param>
/// <param name="secrets">What is never printed.</param>
internal sealed class ErrorPrinter(TextWriter error, Func<Screen> screen, ErrorFormat format, Secrets secrets)
{
    private readonly List<string> notices = [];

    private bool IsForPrograms => format == ErrorFormat.Json;

    /// <summary>What is never printed.</summary>
    internal Secrets Secrets { get; } = secrets;

    internal void Print(ErrorReport report)
    {
        if (IsForPrograms)
        {
            Write(ErrorJson.Of(report, notices, Secrets.Redact));
            return;
        }
        // Who interrupts a run knows that.
        if (report.Code == ErrorCodes.Interrupted) return;
        Headline("error:", $" {report.Title}");
        foreach (var line in report.Lines())
        {
            Line($"  {line}");
        }
    }

    /// <summary>Says what is good to know. Programs get it as part of an error only: without one, nothing is printed for them.</summary>
    internal void Notice(string text)
    {
        if (IsForPrograms) notices.Add(text);
        else Line(text);
    }

    /// <summary>Prints a line that the user asked for. For programs it is an object of its own.</summary>
    internal void Line(string text) => Write(IsForPrograms ? ErrorJson.OfLine(Secrets.Redact(text)) : ScreenText.Of(Secrets.Redact(text)));

    // The tool's own first word stands out; what comes from elsewhere has no colour.
    private void Headline(string word, string text)
    {
        var line = new StringBuilder();
        new Segment(word, Style.Bad).Write(line, screen());
        Write(line.Append(ScreenText.Of(Secrets.Redact(text))).ToString());
    }

    private void Write(string line)
    {
        try
        {
            error.Write(line + "\n");
        }
        catch (IOException)
        {
            // Nobody listens: the exit code still tells.
        }
    }
}
