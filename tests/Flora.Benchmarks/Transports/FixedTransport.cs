using System.Net;
using System.Net.Http.Headers;

namespace Flora.Benchmarks.Transports;

/// <summary>Answers every request at once with the same body: what is left of a call is what the client itself does.</summary>
internal sealed class FixedTransport(byte[] body, string mediaType = "application/json") : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
