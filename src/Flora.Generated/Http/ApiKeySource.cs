using System.Diagnostics;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Flora.Runtime;

/// <summary>Gives the API key to Kiota's bearer authentication, for the base URL's origin alone.</summary>
[DebuggerDisplay("API key")]
internal sealed class ApiKeySource(string? key, Func<CancellationToken, ValueTask<string>>? provider, ApiDefaults defaults, Uri baseUrl)
    : IAccessTokenProvider
{
    private const string Field = "api_key";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? key = key;

    /// <summary>Kiota's own check; it knows neither scheme nor port, so <see cref="Origin"/> decides.</summary>
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([baseUrl.Host]);

    public Task<string> GetAuthorizationTokenAsync(
        Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        !Origin.Same(uri, baseUrl) ? Task.FromResult("")
        : provider is null ? Task.FromResult(key ?? "")
        : AskAsync(provider, cancellationToken);

    /// <summary>Whether it is one key for as long as the client lives.</summary>
    internal bool IsFixed => provider is null;

    /// <summary>Fails when there is no usable key and nobody to ask for one.</summary>
    /// <exception cref="FloraValidationException">The key is missing or unusable; field <c>api_key</c>.</exception>
    internal void Check()
    {
        if (provider is null && ProblemOf(key) is { } problem)
        {
            throw Unusable(problem);
        }
    }

    private async Task<string> AskAsync(Func<CancellationToken, ValueTask<string>> ask, CancellationToken cancellationToken)
    {
        string? given;
        try
        {
            // Also when the provider does not heed its token.
            given = await ask(cancellationToken).AsTask().WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unusable("could not be had: the ApiKeyProvider failed", e);
        }
        return ProblemOf(given) is { } problem ? throw Unusable($"from the ApiKeyProvider {problem}") : given;
    }

    private string? ProblemOf([System.Diagnostics.CodeAnalysis.NotNullWhen(false)] string? candidate)
    {
        if (string.IsNullOrEmpty(candidate))
        {
            return $"is missing: set {nameof(FloraClientOptions)}.{nameof(FloraClientOptions.ApiKey)} or the environment variable {defaults.ApiKeyVariable}";
        }
        if (candidate!.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "must be the key alone, without a leading \"Bearer \"";
        }
        if (candidate.Any(char.IsWhiteSpace))
        {
            return "must not contain white space or line ends";
        }
        return candidate.All(static c => c is > ' ' and < '\x7F') ? null : "must consist of visible ASCII characters";
    }

    private static FloraValidationException Unusable(string problem, Exception? inner = null) =>
        new($"The API key {problem}. Nothing was sent.", [new FloraFieldError(Field, problem)], inner);
}
