using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes samples as commands of curl; where several answers make a result, with jq.</summary>
/// <param name="reader">The document.</param>
/// <param name="baseUrl">Where the API is.</param>
/// <param name="credentials">What operations ask of their callers.</param>
/// <param name="variable">Names the environment variable that stands in for an option.</param>
internal sealed class CurlLanguage(string baseUrl, CaseCredentials credentials, Func<string, string> variable) : ISampleLanguage
{
    public string Label => "curl";

    public string Fence => "sh";

    public string Comment => "#";

    public string Opening => "";

    // A key in the query would have to be escaped, which a variable is not; and an operation with a server of its own is none of these.
    public string? Write(Sample sample) => credentials.Of(sample.Request.Operation).Any(scheme => scheme.Kind == SchemeKind.Query) || HasOwnServer(sample) ? null : sample.Use switch
    {
        SampleUse.EveryPage => ShellLoops.EveryPage(Command(sample, "-fsS", $"${{next:+\"-d{Uri.EscapeDataString(sample.Paging!.Cursor)}=$next\"}}"), sample.Paging),
        SampleUse.Follow => ShellLoops.Until(Command(sample, "-fsS"), sample.Follow!),
        _ => Command(sample, ""),
    };

    private string Command(Sample sample, string flags, string? cursor = null)
    {
        var request = sample.Request;
        var hasQuery = cursor is not null || request.Arguments.Any(argument => argument.Parameter.In == "query");
        // curl moves data into the query only where there is no body.
        var asData = hasQuery && request.Body is null && request.Operation.HttpMethod == "GET";
        var first = string.Join(' ', new[]
        {
            "curl",
            flags,
            asData ? "-G" : request.Operation.HttpMethod switch { "GET" => "", "HEAD" => "-I", var verb => $"-X {verb}" },
            ShellWord.Of(Url(request, asData ? "" : Query(request))),
        }.Where(word => word.Length > 0));
        IEnumerable<string> lines =
        [
            first,
            .. cursor is null ? [] : new[] { cursor },
            .. asData ? DataOf(request) : [],
            .. Headers(sample),
            .. request.Body is { } body ? BodyOf(body) : [],
            .. request.Operation.AnswerKind == "stream" ? new[] { $"--output {SampleFiles.OfAnswer}" } : [],
        ];
        return string.Join(" \\\n    ", lines);
    }

    private string Url(ContractCase request, string query)
    {
        var path = request.Operation.Path;
        foreach (var argument in request.Arguments.Where(argument => argument.Parameter.In == "path"))
        {
            path = path.Replace($"{{{argument.Parameter.Name}}}", argument.InPath, StringComparison.Ordinal);
        }
        return baseUrl + path + query;
    }

    private static string Query(ContractCase request)
    {
        var pairs = InQuery(request).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Text)}").ToList();
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    private static IEnumerable<string> DataOf(ContractCase request) =>
        InQuery(request).Select(pair => $"--data-urlencode {ShellWord.Of($"{Uri.EscapeDataString(pair.Name)}={pair.Text}")}");

    private static IEnumerable<(string Name, string Text)> InQuery(ContractCase request) =>
        from argument in request.Arguments
        where argument.Parameter.In == "query"
        from pair in argument.Pairs
        select (pair.Key, pair.Value);

    private IEnumerable<string> Headers(Sample sample)
    {
        foreach (var scheme in credentials.Of(sample.Request.Operation))
        {
            yield return Credential(scheme);
        }
        foreach (var argument in sample.Request.Arguments.Where(argument => argument.Parameter.In == "header"))
        {
            yield return Header(argument.Parameter.Name, argument.InHeader);
        }
        if (sample.Request.Arguments.Where(argument => argument.Parameter.In == "cookie").SelectMany(argument => argument.Pairs).Select(pair => $"{pair.Key}={pair.Value}").ToList() is { Count: > 0 } cookies)
        {
            yield return Header("Cookie", string.Join("; ", cookies));
        }
        if (sample.Request.FilledInHeader is { } name && sample.IdempotencyKey is { } key)
        {
            yield return Header(name, key);
        }
    }

    private static IEnumerable<string> BodyOf(CaseBody body) => body.Kind switch
    {
        "multipart" => body.Members.SelectMany(part => part.Each).Select(PartOf),
        "urlencoded" => body.Members.SelectMany(part => part.Fields).Select(field => $"--data-urlencode {ShellWord.Of($"{Uri.EscapeDataString(field.Name)}={field.Text}")}"),
        "file" => [Header("Content-Type", body.MediaType), $"--data-binary @{SampleFiles.OfBody}"],
        _ => [Header("Content-Type", body.MediaType), $"--data-raw {ShellWord.Of(body.WireText)}"],
    };

    private static string PartOf(CasePart part) => part.IsFile
        ? $"-F {ShellWord.Of($"{part.Name}=@{SampleFiles.OfPart(part)}{(part.MediaType is { } type ? ";type=" + type : "")}")}"
        : $"--form-string {ShellWord.Of($"{part.Name}={(part.Value is JValue scalar ? WireTexts.Of(scalar) : part.Value.ToString(Formatting.None))}")}";

    private static string Header(string name, string value) => $"-H {ShellWord.Of($"{name}: {value}")}";

    private string Credential(UsedScheme scheme)
    {
        var name = SecuritySchemes.Text(scheme.Node, "name");
        var values = scheme.Options.Select(option => $"${{{variable(option.Field)}}}").ToList();
        return scheme.Kind switch
        {
            SchemeKind.Basic => $"-u \"{values[0]}:{values[1]}\"",
            SchemeKind.Header => $"-H \"{name!.Replace("`", "\\`", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal)}: {values[0]}\"",
            SchemeKind.Cookie => $"-b \"{name!.Replace("`", "\\`", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal)}={values[0]}\"",
            _ => $"-H \"Authorization: Bearer ${variable(scheme.Options[0].Field)}\"",
        };
    }

    private static bool HasOwnServer(Sample sample) => ServerUrls.Own(sample.Request.Operation.Item, sample.Request.Operation.Body) is not null;
}
