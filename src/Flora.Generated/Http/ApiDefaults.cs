namespace Flora.Runtime;

/// <summary>What the document says of the API, for all that the options leave open.</summary>
/// <param name="baseUrl">Where the API is.</param>
/// <param name="environmentPrefix">The environment variables begin with it: <c>PREFIX_API_KEY</c>, <c>PREFIX_BASE_URL</c>.</param>
/// <param name="environment">Reads an environment variable; null for the process's own.</param>
internal sealed class ApiDefaults(Uri baseUrl, string environmentPrefix, Func<string, string?>? environment = null)
{
    internal Uri BaseUrl { get; } = baseUrl;

    internal string ApiKeyVariable { get; } = environmentPrefix + "_API_KEY";

    internal string BaseUrlVariable { get; } = environmentPrefix + "_BASE_URL";

    /// <summary>The value of a variable; null when it is not set or empty.</summary>
    internal string? Read(string variable)
    {
        var value = environment is null ? Environment.GetEnvironmentVariable(variable) : environment(variable);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
