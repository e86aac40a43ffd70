namespace Flora.Runtime;

/// <summary>What the document says of the API, for all that the options leave open.</summary>
/// <param name="baseUrl">Where the API is; null when the document does not say.</param>
/// <param name="environmentPrefix">The environment variables begin with it: <c>PREFIX_API_KEY</c>, <c>PREFIX_BASE_URL</c>.</param>
/// <param name="environment">Reads an environment variable; null for the process's own.</param>
internal sealed class ApiDefaults(Uri? baseUrl, string environmentPrefix, Func<string, string?>? environment = null)
{
    internal Uri? BaseUrl { get; } = baseUrl;

    internal string BaseUrlVariable => Variable("base_url");

    /// <summary>What operations ask of their callers, unless they say otherwise.</summary>
    internal ApiSecurityRequirement Security { get; init; } = ApiSecurityRequirement.Key;

    /// <summary>All schemes that operations ask for.</summary>
    internal IReadOnlyList<ApiSecurityScheme> Schemes { get; init; } = [ApiSecurityScheme.Key];

    /// <summary>The origins of all servers of the document, as <see cref="ServerPattern"/> reads them; none where no address depends on them.</summary>
    internal IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>The variable that stands in for an option, such as <c>api_key</c>.</summary>
    internal string Variable(string field) => $"{environmentPrefix}_{field.ToUpperInvariant()}";

    /// <summary>The value of a variable; null when it is not set or empty.</summary>
    internal string? Read(string variable)
    {
        var value = environment is null ? Environment.GetEnvironmentVariable(variable) : environment(variable);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
