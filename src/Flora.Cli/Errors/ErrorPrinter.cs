using System.Text;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Prints what is no data, on standard error: without control characters, and without the key whatever it stands in.</summary>
/// <param name="error">Standard error.</param>
/// <param name="screen">Finds out what shows it.</param>
/// <param name="secrets">What must not be in it.</param>
internal sealed class ErrorPrinter(TextWriter error, Func<Screen> screen, IEnumerable<string?> secrets)
{
    private readonly string[] secrets = [.. secrets.Where(secret => !string.IsNullOrWhiteSpace(secret)).Select(secret => secret!.Trim())];

    internal void Print(ErrorReport report)
    {
        Line($"error: {report.Title}", highlight: "error:".Length);
        foreach (var detail in report.Details)
        {
            Line($"  {detail}");
        }
        if (report.Advice is not null) Line($"  {report.Advice}");
    }

    internal void Line(string text) => Line(text, highlight: 0);

    // The tool's own first word stands out; what comes from elsewhere has no colour.
    private void Line(string text, int highlight)
    {
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, "[key]", StringComparison.Ordinal);
        }
        var line = new StringBuilder();
        if (highlight > 0) new Segment(text[..highlight], Style.Bad).Write(line, screen());
        line.Append(ScreenText.Of(text[highlight..])).Append('\n');
        try
        {
            error.Write(line.ToString());
        }
        catch (IOException)
        {
            // Nobody listens: the exit code still tells.
        }
    }
}
