using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Flora.Benchmarks.History;

namespace Flora.Benchmarks.Transports;

/// <summary>A history of as many items as one likes: the same page under ever another cursor.</summary>
internal sealed class EndlessHistory(int items) : HttpMessageHandler
{
    private const string Cursor = "page-1\"";

    private readonly string page = Encoding.UTF8.GetString(SampleHistory.Page());
    private int pages;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        pages++;
        var isLast = pages * SampleHistory.ItemsAPage >= items;
        var next = isLast ? "\"" : string.Create(CultureInfo.InvariantCulture, $"page-{pages}\"");
        var content = new StringContent(page.Replace(Cursor, next, StringComparison.Ordinal));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
