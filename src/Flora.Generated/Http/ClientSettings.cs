using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Flora.Runtime;

/// <summary>A client's options, completed from the environment, checked and fixed.</summary>
internal sealed class ClientSettings
{
    internal ClientSettings(FloraClientOptions options, ApiDefaults defaults)
    {
        var check = new OptionsValidator();
        check.Timeout("timeout", options.Timeout);
        check.NotNegative("max_retries", options.MaxRetries);
        check.Delay("max_retry_delay", options.MaxRetryDelay);
        check.Positive("max_response_bytes", options.MaxResponseBytes);
        BaseUrl = BaseUrlOf(options, defaults, check);
        check.ThrowIfInvalid(nameof(FloraClientOptions));

        Key = new ApiKeySource(options.ApiKey is { Length: > 0 } key ? key : defaults.Read(defaults.ApiKeyVariable), options.ApiKeyProvider, defaults, BaseUrl);
        Timeout = options.Timeout;
        MaxRetries = options.MaxRetries;
        MaxRetryDelay = options.MaxRetryDelay;
        MaxResponseBytes = options.MaxResponseBytes;
        Time = options.TimeProvider ?? TimeProvider.System;
        Log = options.LoggerFactory?.CreateLogger(ClientLog.Category) ?? NullLogger.Instance;
        PrefetchNextPage = options.PrefetchNextPage;
        Jitter = options.Jitter ?? Runtime.Jitter.Next;
        NewId = options.NewId ?? (static () => Guid.NewGuid().ToString("N"));
    }

    internal ApiKeySource Key { get; }

    /// <summary>Absolute, http or https, and ending in a slash.</summary>
    internal Uri BaseUrl { get; }

    internal TimeSpan Timeout { get; }

    internal int MaxRetries { get; }

    internal TimeSpan MaxRetryDelay { get; }

    internal long MaxResponseBytes { get; }

    internal bool PrefetchNextPage { get; }

    internal TimeProvider Time { get; }

    internal ILogger Log { get; }

    /// <summary>Chance, from 0 to below 1.</summary>
    internal Func<double> Jitter { get; }

    /// <summary>A text that was never made before, of letters and digits.</summary>
    internal Func<string> NewId { get; }

    private static Uri BaseUrlOf(FloraClientOptions options, ApiDefaults defaults, OptionsValidator check)
    {
        var url = options.BaseUrl;
        var source = "";
        if (url is null && defaults.Read(defaults.BaseUrlVariable) is { } text)
        {
            source = $" (from {defaults.BaseUrlVariable})";
            if (!Uri.TryCreate(text, UriKind.Absolute, out url))
            {
                check.Add("base_url", $"must be an absolute URL{source}");
                return defaults.BaseUrl;
            }
        }
        url ??= defaults.BaseUrl;
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            check.Add("base_url", $"must be an absolute URL of http or https{source}");
            return defaults.BaseUrl;
        }
        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            check.Add("base_url", $"must have no query, no fragment and no user name{source}");
            return defaults.BaseUrl;
        }
        return url.AbsolutePath.EndsWith("/", StringComparison.Ordinal) ? url : new Uri(url.AbsoluteUri + "/");
    }
}
