using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Flora;

/// <summary>How a client works. A client copies its options: later changes have no effect on it.</summary>
public sealed partial record FloraClientOptions
{
    /// <summary>The API key; null takes it from the environment (<c>FLORA_API_KEY</c>). No text that this package makes contains it.</summary>
    /// <remarks>Neither Newtonsoft.Json nor System.Text.Json writes it; other serializers may.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never), Newtonsoft.Json.JsonIgnore]
#if NET8_0_OR_GREATER
    [System.Text.Json.Serialization.JsonIgnore]
#endif
    public string? ApiKey { get; set; }

    /// <summary>Gives the API key for each attempt, for keys that are rotated; wins over <see cref="ApiKey"/>.</summary>
    /// <remarks>The time it takes counts towards <see cref="Timeout"/>. When it fails, the call fails with <see cref="FloraValidationException"/>, field <c>api_key</c>.</remarks>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>Where the API is, with or without a trailing slash; null takes it from the environment (<c>FLORA_BASE_URL</c>), else the API's own.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>How long one attempt may take, from connecting to the last byte of the body; 60 s. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no end.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a failed attempt is repeated at most; 2.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The longest wait before another attempt; 30 s.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How large a body may be, in bytes, after decompression; 64 MiB.</summary>
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Sends the requests in place of this package's own connections; it stays the caller's to dispose, and should not follow redirects.</summary>
    public HttpMessageHandler? Transport { get; set; }

    /// <summary>Makes what sends the requests when <see cref="Transport"/> is null, for a handler around it; the caller disposes it.</summary>
    public static HttpMessageHandler CreateTransport() => Runtime.Transports.Own();

    /// <summary>
    /// Whether an enumeration fetches the next page while the caller works on one; false. One page at most is fetched that nobody asks for.
    /// </summary>
    public bool PrefetchNextPage { get; set; }

    /// <summary>Tells the time; null for the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>
    /// Makes the log, category <c>Flora</c>: attempts (Debug), waits before a retry (Information), failed calls (Warning); null for none. No
    /// line holds the key, a value of a query, or a body.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Spreads the waits between attempts: a number from 0 to below 1; null for chance.</summary>
    internal Func<double>? Jitter { get; set; }

    /// <summary>Makes idempotency keys and boundaries; null for random ones.</summary>
    internal Func<string>? NewId { get; set; }

    // What the document has beside the key.
    partial void PrintCredentials(StringBuilder text);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("ApiKey = ").Append(string.IsNullOrEmpty(ApiKey) ? "(none)" : "***")
            .Append(", ApiKeyProvider = ").Append(ApiKeyProvider is null ? "(none)" : "***")
            .Append(", BaseUrl = ").Append(Runtime.SafeUrl.WithoutUser(BaseUrl))
            .Append(", Timeout = ").Append(Timeout)
            .Append(", MaxRetries = ").Append(MaxRetries.ToString(CultureInfo.InvariantCulture))
            .Append(", MaxRetryDelay = ").Append(MaxRetryDelay)
            .Append(", MaxResponseBytes = ").Append(MaxResponseBytes.ToString(CultureInfo.InvariantCulture))
            .Append(", PrefetchNextPage = ").Append(PrefetchNextPage ? "true" : "false")
            .Append(", Transport = ").Append(Transport?.GetType().Name);
        PrintCredentials(text);
        return true;
    }
}
