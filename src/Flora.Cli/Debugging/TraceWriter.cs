using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Flora.Cli.Errors;

namespace Flora.Cli.Debugging;

/// <summary>Writes requests and answers as curl does: what is sent behind <c>&gt;</c>, what is received behind <c>&lt;</c>, notes behind <c>*</c>.</summary>
internal sealed class TraceWriter(ErrorPrinter printer)
{
    private const int MostOfBody = 4096;
    private const string Hidden = "[hidden]";

    // Not source-generated: these files are also compiled where no generator runs.
    private static readonly Regex Tokens = new("(\"(?:access|refresh|id)_token\"\\s*:\\s*\")([^\"]*)(\"|\\z)");

    private static readonly string[] Credentials = ["Authorization", "Proxy-Authorization"];
    private static readonly string[] Cookies = ["Cookie", "Set-Cookie", "X-Api-Key"];

    /// <summary>How many bytes of a body are of use, so that no key is cut in two.</summary>
    internal int BytesOfBody => (MostOfBody + printer.Secrets.Longest) * 4;

    /// <summary>Writes what is neither sent nor received.</summary>
    internal void Note(string text) => printer.Line($"* {text}");

    /// <summary>Writes a request; of its body only what is text in memory.</summary>
    internal async Task RequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        printer.Line($"> {request.Method} {request.RequestUri?.AbsoluteUri}");
        Headers('>', request.Headers);
        if (request.Content is null) return;
        Headers('>', request.Content.Headers);
        foreach (var part in request.Content is MultipartContent form ? form : Enumerable.Repeat(request.Content, 1))
        {
            printer.Line(">");
            if (request.Content is MultipartContent) Headers('>', part.Headers);
            if (part is ByteArrayContent) Body('>', await part.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
            else Note(string.Create(CultureInfo.InvariantCulture, $"a file of {part.Headers.ContentLength?.ToString(CultureInfo.InvariantCulture) ?? "unknown many"} bytes"));
        }
    }

    /// <summary>Writes an answer, but for its body.</summary>
    internal void Response(HttpResponseMessage response, string elapsed)
    {
        printer.Line(string.Create(CultureInfo.InvariantCulture, $"< HTTP/{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}"));
        Headers('<', response.Headers);
        Headers('<', response.Content.Headers);
        Note($"answered after {elapsed}");
    }

    /// <summary>Writes the start of a text.</summary>
    internal void Body(char direction, string text)
    {
        text = HideTokens(text);
        var start = printer.Secrets.Start(text, MostOfBody);
        foreach (var line in start.Split('\n'))
        {
            printer.Line($"{direction} {line.TrimEnd('\r')}");
        }
        if (start.Length < text.Length) Note("the rest of the body is not shown");
    }

    private void Headers(char direction, HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values)
            {
                printer.Line($"{direction} {name}: {Shown(name, value)}");
            }
        }
    }

    // What a token endpoint answers is as good as a key, also where it is shown later.
    private string HideTokens(string text) => Tokens.Replace(text, match =>
    {
        printer.Secrets.Add(match.Groups[2].Value);
        return $"{match.Groups[1].Value}{Hidden}{match.Groups[3].Value}";
    });

    private static string Shown(string name, string value) =>
        Credentials.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"{value.Split(' ')[0]} {Hidden}"
        : Cookies.Contains(name, StringComparer.OrdinalIgnoreCase) ? Hidden
        : value;
}
