using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Flora.Runtime;

/// <summary>What the clients of one API share: its settings, and the handlers through which every request goes.</summary>
internal sealed class ApiPipeline : IDisposable
{
    // Only read, so that all calls can share it.
    private static readonly RequestOptions Unchanged = new();

    private readonly ClientSettings settings;
    private readonly HttpClient client;

    private ApiPipeline(ClientSettings settings, HttpMessageHandler transport)
    {
        this.settings = settings;
        // From outer to inner; a handler that is to see every attempt goes inside of one that makes attempts.
        client = KiotaClientFactory.Create(
            [new RedirectHandler(), new RetryHandler(settings.Time), new TelemetryHandler(), new AttemptHandler(), new AuthorizationHandler()], transport);
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>A pipeline with connections of its own, or over the options' transport.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="FloraValidationException">An option cannot be used.</exception>
    internal static ApiPipeline Create(FloraClientOptions options, ApiDefaults defaults)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var settings = new ClientSettings(options, defaults);
        return new ApiPipeline(settings, options.Transport is { } transport ? new BorrowedTransport(transport) : Transports.Own());
    }

    /// <summary>A pipeline around the caller's own client.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="FloraValidationException">An option cannot be used.</exception>
    internal static ApiPipeline Create(HttpClient httpClient, FloraClientOptions options, ApiDefaults defaults)
    {
        if (httpClient is null) throw new ArgumentNullException(nameof(httpClient));
        if (options is null) throw new ArgumentNullException(nameof(options));
        return new ApiPipeline(new ClientSettings(options, defaults), new HttpClientTransport(httpClient));
    }

    /// <summary>Begins a call: whatever can be refused before sending is refused here.</summary>
    /// <param name="options">What differs from the client's options.</param>
    /// <param name="security">What the operation asks of its caller; null for what all ask.</param>
    /// <exception cref="FloraValidationException">The API key is missing or unusable, or an option cannot be used.</exception>
    internal ApiCall Begin(RequestOptions? options, ApiSecurityRequirement? security = null)
    {
        settings.CheckAddress();
        var demands = settings.Credentials.For(security);
        if (options is null)
        {
            return new ApiCall(client, settings, Unchanged, demands);
        }
        var copy = options with { };
        RequestHeaders.Check(copy);
        return new ApiCall(client, settings, copy, demands);
    }

    /// <summary>Sends a request that the document does not describe.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="FloraValidationException">The path leads away from the API, or <see cref="Begin"/> refuses.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    internal Task<FloraResponse<T>> SendAsync<T>(
        HttpMethod method, string path, HttpContent? content, RequestOptions? options, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Free(method, path, content, settings.BaseUrl);
        return Begin(options).SendAsync(request, Answer.Json(CodecOf<T>.Value), cancellationToken);
    }

    public void Dispose() => client.Dispose();
}
