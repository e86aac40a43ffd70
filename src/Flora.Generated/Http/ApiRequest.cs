using System.Globalization;
using System.Text;

namespace Flora.Runtime;

/// <summary>A request, relative to the base URL.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, escaped, without a leading slash; or a whole URL.</param>
/// <param name="content">The body; null for none.</param>
internal sealed class ApiRequest(HttpMethod method, string path, HttpContent? content = null)
{
    private readonly StringBuilder target = new(path);
    private readonly List<KeyValuePair<string, string>> headers = [];
    private bool hasQuery = path.AsSpan().IndexOf('?') >= 0;

    internal HttpMethod Method => method;

    /// <summary>The path as the document has it; null when the document does not describe the request.</summary>
    internal string? Route => IsDescribed ? path : null;

    internal string PathWithoutQuery => path.Split('?', '#')[0];

    private bool IsDescribed { get; init; } = true;

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
        var url = IsWholeUrl(path) ? new Uri(target.ToString()) : new Uri(baseUrl.AbsoluteUri + target);
        var message = new HttpRequestMessage(method, url) { Content = content };
        foreach (var header in headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        return message;
    }

    /// <summary>A request that the document does not describe.</summary>
    /// <exception cref="FloraValidationException">The path leads away from the API.</exception>
    internal static ApiRequest Free(HttpMethod method, string path, HttpContent? content, Uri baseUrl)
    {
        if (method is null) throw new ArgumentNullException(nameof(method));
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (!IsWholeUrl(path))
        {
            return new ApiRequest(method, path.TrimStart('/'), content) { IsDescribed = false };
        }
        if (!Uri.TryCreate(path, UriKind.Absolute, out var url) || !Origin.Same(url, baseUrl) || url.UserInfo.Length > 0)
        {
            var problem = $"must be relative to the base URL, or a URL of {baseUrl.GetLeftPart(UriPartial.Authority)}, but is \"{SafeText.Line(path, 200)}\"";
            throw new FloraValidationException($"The path {problem}. Nothing was sent.", [new FloraFieldError("path", problem)]);
        }
        return new ApiRequest(method, path, content) { IsDescribed = false };
    }

    private static bool IsWholeUrl(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
