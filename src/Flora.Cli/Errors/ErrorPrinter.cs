using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Prints what is no data, on standard error: without control characters, and without any key whatever it stands in.</summary>
internal sealed class ErrorPrinter(TextWriter error, Secrets secrets)
{
    /// <summary>What it never prints.</summary>
    internal Secrets Secrets { get; } = secrets;

    internal void Print(ErrorReport report)
    {
        Line($"error: {report.Title}");
        foreach (var detail in report.Details)
        {
            Line($"  {detail}");
        }
        if (report.Advice is not null) Line($"  {report.Advice}");
    }

    internal void Line(string text)
    {
        try
        {
            error.WriteLine(ScreenText.Of(Secrets.Redact(text)));
        }
        catch (IOException)
        {
            // Nobody listens: the exit code still tells.
        }
    }
}
