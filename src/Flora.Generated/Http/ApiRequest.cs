using System.Text;

namespace Flora.Runtime;

/// <summary>A request, relative to the base URL.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, escaped, without a leading slash, with <c>{name}</c> for what <c>Path</c> fills in; or a whole URL.</param>
internal sealed partial class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder target = new(path);
    private readonly List<KeyValuePair<string, string>> headers = [];
    private bool hasQuery = path.AsSpan().IndexOf('?') >= 0;
    private string accepted = JsonContent.MediaType;
    private string[] unread = [];

    internal HttpMethod Method => method;

    /// <summary>The path as the document has it; null when the document does not describe the request.</summary>
    internal string? Route => IsDescribed ? path : null;

    internal string PathWithoutQuery => target.ToString().Split('?', '#')[0];

    /// <summary>The header that makes a request safe to repeat, where the document names one.</summary>
    internal string? IdempotencyHeader { get; private set; }

    private bool IsDescribed { get; init; } = true;

    /// <summary>What becomes of redirects.</summary>
    internal Redirection Redirection { get; private set; } = Redirection.Followed;

    /// <summary>Sets what becomes of redirects; all are followed, and none is an answer, unless it is called.</summary>
    internal ApiRequest Redirected(bool isFollowed, params string[] answers)
    {
        Redirection = new Redirection(isFollowed, answers);
        return this;
    }

    /// <summary>Sets which types of answers the document has beside the one that is read: such an answer is not taken for that one.</summary>
    internal ApiRequest Unread(params string[] mediaTypes)
    {
        unread = mediaTypes;
        return this;
    }

    /// <summary>Whether an answer is of a type that is not read.</summary>
    internal bool IsUnread(string? mediaType) => mediaType is not null && Array.Exists(unread, known => string.Equals(known, mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The server that the document names for the operation alone; null for that of all.</summary>
    internal string? OwnServer { get; private set; }

    /// <summary>Sets the server that the document names for the operation alone: a whole URL, or one relative to the base URL.</summary>
    internal ApiRequest At(string server)
    {
        OwnServer = server;
        return this;
    }

    /// <summary>Sets what kinds of answers are wanted; JSON unless it is called.</summary>
    internal ApiRequest Accept(string mediaTypes)
    {
        accepted = mediaTypes;
        return this;
    }

    /// <summary>Adds the key by which the server knows a repeated request; null lets the client make one.</summary>
    /// <exception cref="FloraValidationException">The value cannot be a header.</exception>
    internal ApiRequest IdempotencyKey(string header, string? value)
    {
        if (value is not null && value.Trim().Length == 0)
        {
            throw RequestFaults.Of(header, "must not be blank: leave it out to have one made");
        }
        IdempotencyHeader = header;
        return Header(header, value);
    }

    /// <param name="client">Says where the API is, and makes keys.</param>
    /// <exception cref="FloraValidationException">What was put together is no URL.</exception>
    internal HttpRequestMessage ToMessage(ClientSettings client)
    {
        var message = new HttpRequestMessage(method, Url(client.ServerOf(OwnServer))) { Content = body(client) };
        message.Headers.TryAddWithoutValidation("Accept", accepted);
        foreach (var header in headers)
        {
            HeaderPlaces.Set(message, header.Key, header.Value);
        }
        if (cookies.Count > 0)
        {
            CookieHeader.Add(message.Headers, cookies);
        }
        if (IdempotencyHeader is { } key && !message.Headers.Contains(key))
        {
            message.Headers.TryAddWithoutValidation(key, client.NewId());
        }
        return message;
    }

    /// <summary>A request that the document does not describe.</summary>
    /// <exception cref="FloraValidationException">The path leads away from the API.</exception>
    internal static ApiRequest Free(HttpMethod method, string path, HttpContent? content, Uri baseUrl)
    {
        if (method is null) throw new ArgumentNullException(nameof(method));
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (path.AsSpan().IndexOf('#') >= 0)
        {
            // Parameters that are added later would end up in it, and it is not sent.
            const string Fragment = "must have no fragment";
            throw new FloraValidationException($"The path {Fragment}. Nothing was sent.", [new FloraFieldError("path", Fragment)]);
        }
        if (!IsWholeUrl(path))
        {
            return new ApiRequest(method, path.TrimStart('/')) { IsDescribed = false }.Body(_ => content);
        }
        if (!Uri.TryCreate(path, UriKind.Absolute, out var url) || !Origin.Same(url, baseUrl) || url.UserInfo.Length > 0)
        {
            var problem = $"must be relative to the base URL, or a URL of {baseUrl.GetLeftPart(UriPartial.Authority)}, but is \"{SafeText.Line(path, 200)}\"";
            throw new FloraValidationException($"The path {problem}. Nothing was sent.", [new FloraFieldError("path", problem)]);
        }
        return new ApiRequest(method, path) { IsDescribed = false }.Body(_ => content);
    }

    private Uri Url(Uri baseUrl)
    {
        if (Uri.TryCreate(IsWholeUrl(path) ? target.ToString() : baseUrl.AbsoluteUri + target, UriKind.Absolute, out var url))
        {
            return url;
        }
        const string Problem = "is no URL, or longer than URLs can be";
        throw new FloraValidationException($"What the request asks for {Problem}. Nothing was sent.", [new FloraFieldError("path", Problem)]);
    }

    private static bool IsWholeUrl(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
