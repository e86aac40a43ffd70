using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>The documentation of an operation's method.</summary>
public static class MethodDocs
{
    // Which of the runtime's exceptions stands for a status; a status without a class of its own has that of its hundred.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["400"] = "FloraBadRequestException",
        ["401"] = "FloraAuthenticationException",
        ["402"] = "FloraPaymentRequiredException",
        ["403"] = "FloraPermissionDeniedException",
        ["404"] = "FloraNotFoundException",
        ["409"] = "FloraConflictException",
        ["429"] = "FloraRateLimitedException",
    };

    public static IEnumerable<string> Of(ApiDocument document, Operation operation) =>
    [
        .. DocComment.Of(Description(operation)),
        .. DocComment.Line("param name=\"request\"", "Filters and where to begin; null asks for the first page of everything."),
        .. DocComment.Line("param name=\"options\"", "What differs from the client's options in this call; null changes nothing."),
        .. DocComment.Line("param name=\"cancellationToken\"", "Ends the call, and every later fetch of its pages, with `OperationCanceledException`."),
        .. DocComment.Line("returns", "The pages, each fetched when it is asked for: await it for the first page, enumerate it for every item."),
        .. DocComment.Line("exception cref=\"FloraValidationException\"", "A parameter breaks the contract, or the API key is missing or unusable; nothing was sent."),
        .. Answer.All(document, operation).Where(answer => answer.Status[0] is '4' or '5').SelectMany(Documented),
        .. DocComment.Line("exception cref=\"FloraResponseException\"", "The answer is not the documented one."),
        .. DocComment.Line("exception cref=\"FloraConnectionException\"", "The server could not be reached, or the connection broke."),
        .. DocComment.Line("exception cref=\"FloraTimeoutException\"", "The answer did not arrive in time."),
    ];

    private static string Description(Operation operation)
    {
        var summary = (string?)(operation.Node["summary"] as JValue) ?? (string?)operation.Annotation["id"] ?? "";
        return summary.TrimEnd().TrimEnd('.') + ".\n\n" + (string?)(operation.Node["description"] as JValue);
    }

    private static IReadOnlyList<string> Documented((string Status, JObject Response) answer)
    {
        var exception = Exceptions.GetValueOrDefault(answer.Status, answer.Status[0] == '5' ? "FloraServerException" : "FloraApiException");
        return DocComment.Line($"exception cref=\"{exception}\"", $"{answer.Status}: {(string?)(answer.Response["description"] as JValue)}");
    }
}
