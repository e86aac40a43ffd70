using System.Globalization;
using System.Text;

namespace Flora.Runtime;

/// <summary>A request, relative to the base URL.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, escaped, without a leading slash.</param>
internal sealed class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder target = new(path);
    private readonly List<KeyValuePair<string, string>> headers = [];
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

    /// <summary>Adds a header parameter; null is not sent.</summary>
    internal ApiRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            headers.Add(new(name, value));
        }
        return this;
    }

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, long? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, decimal? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, double? value) => Header(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, bool? value) => Header(name, value is { } known ? known ? "true" : "false" : null);

    /// <param name="baseUrl">Ends in a slash.</param>
    internal HttpRequestMessage ToMessage(Uri baseUrl)
    {
        var message = new HttpRequestMessage(method, new Uri(baseUrl.AbsoluteUri + target));
        foreach (var header in headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        return message;
    }
}
