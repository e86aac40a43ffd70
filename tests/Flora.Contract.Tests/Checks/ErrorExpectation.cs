using System.Collections;
using System.Globalization;
using System.Net;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>Compares an error that the client raised with the documented answer.</summary>
internal static class ErrorExpectation
{
    public static IEnumerable<string> Problems(ContractCase contractCase, Exception error)
    {
        var body = contractCase.Body["error"]!;
        var requestId = contractCase.ResponseHeader("request-id");
        var message = $"{contractCase.Status} {body["code"]}: {body["message"]}";
        if (error.GetType().Name != TypeOf(contractCase.Status))
        {
            return [$"the exception is {error.GetType().Name}, not {TypeOf(contractCase.Status)}: {error.Message}"];
        }
        return new[]
        {
            Problem("StatusCode", (HttpStatusCode)contractCase.Status, Get("StatusCode")),
            Problem("Code", (string?)body["code"], Get("Code")),
            Problem("RequestId", requestId, Get("RequestId")),
            Problem("RetryAfter", RetryAfter(contractCase), contractCase.Status == 429 ? Get("RetryAfter") : null),
            error.Message.StartsWith(message, StringComparison.Ordinal) ? null : $"the message is '{error.Message}'; it should begin with '{message}'",
            error.Message.Contains($"(request {requestId})", StringComparison.Ordinal) ? null : $"the message names no request: '{error.Message}'",
        }.OfType<string>()
            .Concat(JsonDifference.Between(body["fields"] ?? new JArray(), Fields()).Select(problem => "Fields " + problem))
            .Concat(JsonDifference.Between(contractCase.Body, RawBody()).Select(problem => "RawBody " + problem));

        JToken RawBody()
        {
            var text = (string?)Get("RawBody") ?? "";
            try
            {
                return JsonText.Read(text);
            }
            catch (JsonException)
            {
                return text;   // not even JSON: it is printed as the difference
            }
        }

        object? Get(string name) => ClientAssembly.Get(error, name);

        JArray Fields() => new(((IEnumerable)Get("Fields")!).Cast<object>().Select(field => new JObject
        {
            ["field"] = (string?)ClientAssembly.Get(field, "Field"),
            ["message"] = (string?)ClientAssembly.Get(field, "Message"),
        }));
    }

    private static string TypeOf(int status) => status switch
    {
        400 => "FloraBadRequestException",
        401 => "FloraAuthenticationException",
        402 => "FloraPaymentRequiredException",
        403 => "FloraPermissionDeniedException",
        404 => "FloraNotFoundException",
        409 => "FloraConflictException",
        429 => "FloraRateLimitedException",
        >= 500 => "FloraServerException",
        _ => "FloraApiException",
    };

    private static TimeSpan? RetryAfter(ContractCase contractCase) =>
        contractCase.Status == 429 && double.TryParse(contractCase.ResponseHeader("retry-after"), CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string? Problem(string member, object? expected, object? actual) =>
        Equals(expected, actual) ? null : $"{member} is {actual ?? "null"}, not {expected ?? "null"}";
}
