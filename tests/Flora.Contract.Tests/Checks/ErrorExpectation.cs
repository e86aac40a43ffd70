using Flora.Generator.Document;
using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
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
        if (error.GetType().Name != TypeOf(contractCase.Status))
        {
            return [$"the exception is {error.GetType().Name}, not {TypeOf(contractCase.Status)}: {error.Message}"];
        }
        var requestId = contractCase.ResponseHeader("request-id");
        return new[]
        {
            Problem("StatusCode", (HttpStatusCode)contractCase.Status, Get(error, "StatusCode")),
            Problem("RequestId", requestId, Get(error, "RequestId")),
            Problem("RetryAfter", RetryAfter(contractCase), contractCase.Status == 429 ? Get(error, "RetryAfter") : null),
            requestId is null || error.Message.Contains($"(request {requestId})", StringComparison.Ordinal) ? null : $"the message names no request: '{error.Message}'",
        }.OfType<string>().Concat(EnvelopeProblems(contractCase, error)).Concat(BodyProblems(contractCase, error));
    }

    /// <summary>What the exception takes out of a body that is FLORA's envelope.</summary>
    private static IEnumerable<string> EnvelopeProblems(ContractCase contractCase, Exception error)
    {
        if (contractCase.Body ?["error"] is not JObject body)
        {
            return [];
        }
        var message = $"{contractCase.Status} {body["code"]}: {body["message"]}";
        var fields = new JArray(((IEnumerable)Get(error, "Fields")!).Cast<object>().Select(field => new JObject
        {
            ["field"] = (string?)Get(field, "Field"),
            ["message"] = (string?)Get(field, "Message"),
        }));
        return new[]
        {
            Problem("Code", (string?)body["code"], Get(error, "Code")),
            error.Message.StartsWith(message, StringComparison.Ordinal) ? null : $"the message is '{error.Message}'; it should begin with '{message}'",
        }.OfType<string>().Concat(JsonDifference.Between(body["fields"] ?? new JArray(), fields).Select(problem => "Fields " + problem));
    }

    private static IEnumerable<string> BodyProblems(ContractCase contractCase, Exception error)
    {
        var raw = (string?)Get(error, "RawBody") ?? "";
        var expected = contractCase.Body ?? Encoding.UTF8.GetString(contractCase.RawBody);
        return JsonDifference.Between(expected, contractCase.Body is null ? raw : Json(raw)).Select(problem => "RawBody " + problem);
    }

    private static JToken Json(string text)
    {
        try
        {
            return JsonText.Read(text);
        }
        catch (JsonException)
        {
            return text;   // not even JSON: it is printed as the difference
        }
    }

    private static object? Get(object target, string name) => ClientAssembly.Get(target, name);

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
