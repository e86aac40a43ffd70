using System.Net;
using System.Net.Http.Headers;

namespace Flora.Testing;

/// <summary>A status and a body of JSON.</summary>
internal sealed class Answer
{
    private readonly HttpStatusCode statusCode;
    private readonly byte[] body;
    private readonly TimeSpan? retryAfter;

    private Answer(HttpStatusCode statusCode, byte[] body, TimeSpan? retryAfter = null)
    {
        this.statusCode = statusCode;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    internal static Answer Page(GenerationPage page) => new(HttpStatusCode.OK, Json(page));

    internal static Answer Run(Run run) => new(HttpStatusCode.OK, Json(run));

    internal static Answer Error(HttpStatusCode statusCode) => Error(statusCode, DocumentedErrors.For(statusCode));

    internal static Answer Error(HttpStatusCode statusCode, ErrorBody body, TimeSpan? retryAfter = null) =>
        new(statusCode, Json(body), retryAfter);

    internal static Answer Refused(string field, string message) =>
        Error(HttpStatusCode.BadRequest, DocumentedErrors.Refused(field, message));

    internal HttpResponseMessage ToResponse(HttpRequestMessage request, string requestId)
    {
        var response = new HttpResponseMessage(statusCode) { RequestMessage = request, Content = new ByteArrayContent(body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        response.Headers.Add("request-id", requestId);
        if (retryAfter is { } wait)
        {
            response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        }
        return response;
    }

    private static byte[] Json<T>(T model)
        where T : class
    {
        using var stream = new MemoryStream();
        FloraJson.Write(model, stream);
        return stream.ToArray();
    }
}
