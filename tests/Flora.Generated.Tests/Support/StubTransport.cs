using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Flora.Tests.Support;

/// <summary>Answers in process, and keeps what was asked.</summary>
internal sealed class StubTransport(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly List<(Uri Url, AuthenticationHeaderValue? Authorization)> requests = [];

    internal StubTransport(Func<HttpRequestMessage, HttpResponseMessage> answer) : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    internal StubTransport(string body, int status = 200) : this(_ => Json(body, status))
    {
    }

    internal bool IsDisposed { get; private set; }

    internal IReadOnlyList<(Uri Url, AuthenticationHeaderValue? Authorization)> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    internal static HttpResponseMessage Json(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }

    internal FloraClient Client(Action<FloraClientOptions>? change = null)
    {
        var options = new FloraClientOptions { ApiKey = Samples.Key, Transport = this, BaseUrl = new Uri("https://flora.test/api/v1"), MaxRetries = 0 };
        change?.Invoke(options);
        return new FloraClient(options);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (requests)
        {
            requests.Add((request.RequestUri!, request.Headers.Authorization));
        }
        return answer(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
