using System.Globalization;
using System.Text;

namespace Flora.Runtime;

/// <summary>A request, relative to the base URL.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, escaped, without a leading slash.</param>
internal sealed class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder target = new(path);
    private bool hasQuery;

    /// <summary>Adds a query parameter; null is not sent.</summary>
    internal ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            target.Append(hasQuery ? '&' : '?').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            hasQuery = true;
        }
        return this;
    }

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, decimal? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, double? value) => Query(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, bool? value) => Query(name, value is { } known ? known ? "true" : "false" : null);

    /// <param name="baseUrl">Ends in a slash.</param>
    internal HttpRequestMessage ToMessage(Uri baseUrl) => new(method, new Uri(baseUrl.AbsoluteUri + target));
}
