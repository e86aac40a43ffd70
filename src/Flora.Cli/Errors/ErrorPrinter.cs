using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Prints what is no data, on standard error: without control characters, and without the key whatever it stands in.</summary>
internal sealed class ErrorPrinter(TextWriter error, IEnumerable<string?> secrets)
{
    private readonly string[] secrets = [.. secrets.Where(secret => !string.IsNullOrWhiteSpace(secret)).Select(secret => secret!.Trim())];

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
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, "[key]", StringComparison.Ordinal);
        }
        try
        {
            error.WriteLine(ScreenText.Of(text));
        }
        catch (IOException)
        {
            // Nobody listens: the exit code still tells.
        }
    }
}
