using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Prints what is no data, on standard error: without control characters, and without the key whatever it stands in.</summary>
/// <param name="error">Where to print.</param>
/// <param name="format">Whether people or programs read it.</param>
/// <param name="secrets">What is never printed.</param>
internal sealed class ErrorPrinter(TextWriter error, ErrorFormat format, IEnumerable<string?> secrets)
{
    private readonly string[] secrets = [.. secrets.Where(secret => !string.IsNullOrWhiteSpace(secret)).Select(secret => secret!.Trim())];
    private readonly List<string> notices = [];

    private bool IsForPrograms => format == ErrorFormat.Json;

    internal void Print(ErrorReport report)
    {
        if (IsForPrograms)
        {
            Write(ErrorJson.Of(report, notices, Hide));
            return;
        }
        // Who interrupts a run knows that.
        if (report.ExitCode == ExitCode.Interrupted) return;
        Line($"error: {report.Title}");
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
    internal void Line(string text) => Write(IsForPrograms ? ErrorJson.OfLine(Hide(text)) : ScreenText.Of(Hide(text)));

    private string Hide(string text) =>
        secrets.Aggregate(text, (hidden, secret) => hidden.Replace(secret, "[key]", StringComparison.Ordinal));

    private void Write(string line)
    {
        try
        {
            error.WriteLine(line);
        }
        catch (IOException)
        {
            // Nobody listens: the exit code still tells.
        }
    }
}
