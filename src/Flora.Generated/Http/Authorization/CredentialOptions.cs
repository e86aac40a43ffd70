namespace Flora.Runtime;

/// <summary>What credentials are made of: a client's options, and the environment for what they leave open.</summary>
/// <param name="options">The options.</param>
/// <param name="defaults">Names and reads the variables.</param>
/// <param name="servers">Where the API is.</param>
/// <param name="time">Tells when tokens end.</param>
internal sealed class CredentialOptions(FloraClientOptions options, ApiDefaults defaults, ServerAddresses servers, TimeProvider time)
{
    /// <summary>Whether a credential was made of <see cref="FloraClientOptions.ApiKey"/>.</summary>
    internal bool TakesApiKey { get; private set; }

    /// <summary>Where the API is; null when nobody has said.</summary>
    internal Uri? BaseUrl => servers.BaseUrl;

    /// <summary>Whether that is an origin that the document names, or nothing tells that it is another.</summary>
    internal bool IsDocumented => servers.IsDocumented;

    /// <summary>Tells when tokens end.</summary>
    internal TimeProvider Time => time;

    /// <summary>The key of the API.</summary>
    internal SecretSource ApiKey(Func<string, string?> rule)
    {
        TakesApiKey = true;
        return Secret(nameof(FloraClientOptions.ApiKey), "api_key", rule, static options => options.ApiKey, static options => options.ApiKeyProvider);
    }

    /// <summary>A secret of an option that is called after its scheme.</summary>
    /// <param name="name">The option.</param>
    /// <param name="field">The option as errors name it; its variable is called alike.</param>
    /// <param name="rule">Says what is wrong with a text.</param>
    /// <param name="value">Reads the option.</param>
    /// <param name="provider">Reads the option of its provider.</param>
    internal SecretSource Secret(
        string name, string field, Func<string, string?> rule, Func<FloraClientOptions, string?> value,
        Func<FloraClientOptions, Func<CancellationToken, ValueTask<string>>?>? provider = null)
    {
        var variable = defaults.Variable(field);
        return new(name, field, variable, value(options) is { Length: > 0 } given ? given : defaults.Read(variable), provider?.Invoke(options), rule);
    }

    /// <summary>An option and its variable, as a part of a sentence.</summary>
    internal string Setting(string name, string field) => $"{nameof(FloraClientOptions)}.{name} or the environment variable {defaults.Variable(field)}";

    /// <summary>The address of an option, else of its variable; null when neither says one, or no URL.</summary>
    internal Uri? Address(string field, Func<FloraClientOptions, Uri?> value) =>
        value(options) ?? (Uri.TryCreate(defaults.Read(defaults.Variable(field)), UriKind.Absolute, out var url) ? url : null);
}
