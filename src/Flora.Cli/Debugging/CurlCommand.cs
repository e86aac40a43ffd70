using Flora.Cli.CommandLine;

namespace Flora.Cli.Debugging;

/// <summary>Writes a request as one line that curl sends alike, with each secret left to its variable.</summary>
/// <param name="variables">The variables that hold what says who calls: the request has their names in its place.</param>
/// <param name="files">The paths of the files in the body, by the name of what holds each.</param>
internal sealed class CurlCommand(IReadOnlyList<string> variables, ILookup<string, string> files)
{
    // Those that the body's own options make.
    private static readonly string[] Made = ["Authorization", "Content-Length"];

    private readonly CurlWord word = new(variables);

    internal async Task<string> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // In PowerShell of Windows, curl without its ending is another program.
        List<string> words = [OperatingSystem.IsWindows() ? "curl.exe" : "curl"];
        var url = request.RequestUri!.AbsoluteUri;
        if (url.AsSpan().IndexOfAny("[]{}") >= 0) words.Add("--globoff");
        AddMethod(words, request);
        if (request.Headers.Authorization is { } authorization)
        {
            words.AddRange(authorization.Scheme == "Basic"
                ? ["--user", CurlWord.User(authorization.Parameter)]
                : ["--header", CurlWord.Authorization(authorization.Scheme, authorization.Parameter)]);
        }
        foreach (var (name, value) in Headers(request))
        {
            // A header without a value ends in a semicolon, or curl leaves it out.
            AddQuoted(words, "--header", value.Length == 0 ? $"{name};" : $"{name}: {value}");
        }
        foreach (var (option, value) in await new CurlBody(files).OptionsAsync(request.Content, cancellationToken).ConfigureAwait(false))
        {
            AddQuoted(words, option, value);
        }
        words.Add(word.Quote(url));
        return string.Join(' ', words);
    }

    private static void AddMethod(List<string> words, HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Head)
        {
            words.Add("--head");
        }
        else if (request.Method != HttpMethod.Get || request.Content is not null)
        {
            words.AddRange(["--request", ShellWord.Quote(request.Method.Method)]);
        }
    }

    private void AddQuoted(List<string> words, string option, string value) => words.AddRange([option, word.Quote(value)]);

    private static IEnumerable<(string Name, string Value)> Headers(HttpRequestMessage request)
    {
        var ofBody = request.Content is null or MultipartContent ? [] : request.Content.Headers.NonValidated.AsEnumerable();
        foreach (var (name, values) in request.Headers.NonValidated.Concat(ofBody))
        {
            if (Made.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            foreach (var value in values)
            {
                yield return (name, value);
            }
        }
        // What .NET says of a body that is not there; curl says nothing.
        if (request.Content is null && request.Method.Method is "POST" or "PUT" or "PATCH") yield return ("Content-Length", "0");
    }
}
