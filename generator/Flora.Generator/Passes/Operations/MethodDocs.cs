using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Types;
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

    public static IEnumerable<string> Of(ApiDocument document, Operation operation)
    {
        var isListing = (string?)operation.Annotation["kind"] == "list";
        return
        [
            .. DocComment.Of(Description(operation)),
            .. DocComment.Line("param name=\"request\"", Request(operation.Annotation, isListing)),
            .. DocComment.Line("param name=\"options\"", "What differs from the client's options in this call; null changes nothing."),
            .. DocComment.Line(
                "param name=\"cancellationToken\"",
                isListing ? "Ends the call, and every later fetch of its pages, with `OperationCanceledException`." : "Ends the call with `OperationCanceledException`."),
            .. DocComment.Line("returns", Returns(operation.Annotation, isListing)),
            .. operation.Annotation["requestRequired"] is null ? [] : DocComment.Line("exception cref=\"ArgumentNullException\"", "`request` is null."),
            .. DocComment.Line("exception cref=\"FloraValidationException\"", "A parameter breaks the contract, or the API key is missing or unusable; nothing was sent."),
            .. Errors(document, operation),
            .. DocComment.Line("exception cref=\"FloraResponseException\"", "The answer is not the documented one."),
            .. DocComment.Line("exception cref=\"FloraConnectionException\"", "The server could not be reached, or the connection broke."),
            .. DocComment.Line("exception cref=\"FloraTimeoutException\"", "The answer did not arrive in time."),
        ];
    }

    /// <summary>The documentation of the method's short form.</summary>
    /// <param name="operation">What was decided about the operation.</param>
    /// <param name="inputs">What the short form takes.</param>
    public static IEnumerable<string> OfShortcut(JObject operation, IEnumerable<JObject> inputs) =>
    [
        .. operation["docs"]!.Select(line => (string)line!).TakeWhile(line => !line.StartsWith("<param", StringComparison.Ordinal)),
        .. DocComment.Line("param name=\"client\"", "What sends the request."),
        .. inputs.SelectMany(input => DocComment.Renamed(input["docs"]!.Select(line => (string)line!), "summary", $"param name=\"{((string)input["local"]!).TrimStart('@')}\"")),
        .. operation["docs"]!.Select(line => (string)line!)
            .SkipWhile(line => !line.StartsWith("<param name=\"options\"", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("<exception cref=\"ArgumentNullException\"", StringComparison.Ordinal)),
    ];

    /// <summary>The exception that a status is thrown as.</summary>
    public static string ExceptionOf(string status) => Exceptions.GetValueOrDefault(status, status[0] == '5' ? "FloraServerException" : "FloraApiException");

    private static bool IsError(Answer answer) => answer.Status[0] is '4' or '5' || (answer.Status == "default");

    private static string Request(JObject annotation, bool isListing) =>
        annotation["requestRequired"] is not null ? "What to ask for."
        : isListing ? "Filters and where to begin; null asks for the first page of everything."
        : "What to ask for; null leaves everything open.";

    private static string Returns(JObject annotation, bool isListing) =>
        isListing ? "The pages, each fetched when it is asked for: await it for the first page, enumerate it for every item."
        : (string?)annotation["answer"]?["kind"] switch
        {
            "none" => "The call under way: await it for its end.",
            "optional" => "The call under way: await it for what the API answers, or null where it answers nothing.",
            "text" when ((string)annotation["answer"]!["csharp"]!).EndsWith('?') => "The call under way: await it for the text that the API answers, or null where it answers nothing.",
            "text" => "The call under way: await it for the text that the API answers.",
            "stream" => "The call under way: await it for the beginning of the bytes, and dispose what it gives.",
            _ => "The call under way: await it for what the API answers.",
        };

    private static string Description(Operation operation)
    {
        var summary = (string?)(operation.Node["summary"] as JValue) ?? (string?)operation.Annotation["id"] ?? "";
        return summary.TrimEnd().TrimEnd('.') + ".\n\n" + (string?)(operation.Node["description"] as JValue);
    }

    private static IEnumerable<string> Errors(ApiDocument document, Operation operation)
    {
        var errors = Answer.All(document, operation).Where(IsError).Select(answer => (Answer: answer, Body: BodyOf(document, answer))).ToList();
        // Where all errors look alike, saying so at each tells nothing.
        var differ = errors.Select(error => error.Body).Distinct(StringComparer.Ordinal).Count() > 1;
        return errors.SelectMany(error => Documented(error.Answer, differ && error.Body is { } body ? $" The body is a `{body}`." : ""));
    }

    private static string? BodyOf(ApiDocument document, Answer answer) =>
        answer.Json?.Value["schema"] is JObject schema && TypeMapper.Map(document, schema) is { Reader: "Object" } type && type != CSharpType.Json ? type.Name : null;

    private static IReadOnlyList<string> Documented(Answer answer, string body)
    {
        var status = answer.Status == "default" ? "Any other status" : answer.Status;
        return DocComment.Line($"exception cref=\"{ExceptionOf(answer.Status)}\"", $"{status}: {answer.Description}{body}");
    }
}
