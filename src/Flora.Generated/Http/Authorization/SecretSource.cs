using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Flora.Runtime;

/// <summary>Gives a key, token or password of a client's options, or of the environment; to Kiota's bearer authentication too.</summary>
/// <param name="name">The option: <c>ApiKey</c>.</param>
/// <param name="field">The option as errors name it: <c>api_key</c>.</param>
/// <param name="variable">The environment variable that stands in for it.</param>
/// <param name="value">What the option, else the variable, holds.</param>
/// <param name="provider">Gives it for each attempt; null when there is none.</param>
/// <param name="rule">Says what is wrong with a text.</param>
[DebuggerDisplay("secret")]
internal sealed class SecretSource(
    string name, string field, string variable, string? value, Func<CancellationToken, ValueTask<string>>? provider, Func<string, string?> rule)
    : IAccessTokenProvider
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? value = value;

    /// <summary>Kiota's own check, which allows all: it knows neither scheme nor port, so the handler decides by the origin.</summary>
    public AllowedHostsValidator AllowedHostsValidator { get; } = new();

    /// <summary>Whether somebody has said what it is, or who gives it.</summary>
    internal bool IsGiven => provider is not null || !string.IsNullOrEmpty(value);

    /// <summary>Whether it is the same for as long as the client lives.</summary>
    internal bool IsFixed => provider is null;

    /// <summary>What is to be set, as a part of a sentence.</summary>
    internal string Setting => $"{nameof(FloraClientOptions)}.{name} or the environment variable {variable}";

    /// <summary>That it is missing, and what to set.</summary>
    internal FloraFieldError Missing => new(@field, $"is missing: set {Setting}");

    private string Title => name == nameof(FloraClientOptions.ApiKey) ? "API key" : name;

    public Task<string> GetAuthorizationTokenAsync(
        Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        GetAsync(cancellationToken).AsTask();

    /// <summary>The text, checked.</summary>
    /// <exception cref="FloraValidationException">It is missing or unusable, or its provider failed.</exception>
    internal ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        provider is null ? new(value ?? "") : new(AskAsync(provider, cancellationToken));

    /// <summary>Fails when there is no usable text and nobody to ask for one.</summary>
    /// <exception cref="FloraValidationException">It is missing or unusable.</exception>
    internal void Check()
    {
        if (provider is null && ProblemOf(value) is { } problem)
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
            throw Unusable($"could not be had: the {name}Provider failed", e);
        }
        return ProblemOf(given) is { } problem ? throw Unusable($"from the {name}Provider {problem}") : given;
    }

    private string? ProblemOf([NotNullWhen(false)] string? candidate) => string.IsNullOrEmpty(candidate) ? Missing.Message : rule(candidate!);

    private FloraValidationException Unusable(string problem, Exception? inner = null) =>
        new($"The {Title} {problem}. Nothing was sent.", [new FloraFieldError(field, problem)], inner);
}
