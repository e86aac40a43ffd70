using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Flora.Runtime;

/// <summary>A client's options, completed from the environment, checked and fixed.</summary>
internal sealed class ClientSettings
{
    private readonly ServerAddresses servers;

    internal ClientSettings(FloraClientOptions options, ApiDefaults defaults)
    {
        var check = new OptionsValidator();
        check.Timeout("timeout", options.Timeout);
        check.NotNegative("max_retries", options.MaxRetries);
        check.Delay("max_retry_delay", options.MaxRetryDelay);
        check.Positive("max_response_bytes", options.MaxResponseBytes);
        Time = options.TimeProvider ?? TimeProvider.System;
        servers = new ServerAddresses(options, defaults, check);
        var credentials = new CredentialOptions(options, defaults, servers, Time);
        Credentials = new CredentialStore(credentials, defaults);
        if (!credentials.TakesApiKey && (options.ApiKeyProvider is not null || !string.IsNullOrEmpty(options.ApiKey)))
        {
            check.Add("api_key", "means nothing to this API: its credentials are other options");
        }
        check.ThrowIfInvalid(nameof(FloraClientOptions));

        Timeout = options.Timeout;
        MaxRetries = options.MaxRetries;
        MaxRetryDelay = options.MaxRetryDelay;
        MaxResponseBytes = options.MaxResponseBytes;
        Log = options.LoggerFactory?.CreateLogger(ClientLog.Category) ?? NullLogger.Instance;
        PrefetchNextPage = options.PrefetchNextPage;
        Jitter = options.Jitter ?? Runtime.Jitter.Next;
        NewId = options.NewId ?? (static () => Guid.NewGuid().ToString("N"));
    }

    /// <summary>What the client shows of itself.</summary>
    internal CredentialStore Credentials { get; }

    /// <summary>Absolute, http or https, and ending in a slash.</summary>
    /// <exception cref="FloraValidationException">Nobody has said where the API is.</exception>
    internal Uri BaseUrl => servers.BaseUrl ?? throw servers.Missing();

    /// <summary>Fails when no operation could go anywhere.</summary>
    /// <exception cref="FloraValidationException">Nobody has said where the API is.</exception>
    internal void CheckAddress() => servers.Check();

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

    /// <summary>Where an operation goes for which the document names a server.</summary>
    internal Uri ServerOf(string? own) => own is null ? BaseUrl : servers.Of(own);
}
