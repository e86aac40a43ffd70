namespace Flora.Runtime;

/// <summary>Where requests go: the base URL, and the servers that the document names for single operations.</summary>
internal sealed class ServerAddresses
{
    private const string Field = "base_url";

    private readonly ApiDefaults defaults;

    /// <param name="options">The client's options.</param>
    /// <param name="defaults">What the document says.</param>
    /// <param name="check">Is told what is wrong.</param>
    internal ServerAddresses(FloraClientOptions options, ApiDefaults defaults, OptionsValidator check)
    {
        this.defaults = defaults;
        BaseUrl = BaseUrlOf(options.BaseUrl, check);
        IsDocumented = BaseUrl is not { } url || defaults.Servers.Count == 0 || defaults.Servers.Any(server => ServerPattern.Fits(server, url));
    }

    /// <summary>Absolute, http or https, and ending in a slash; null when nobody has said where the API is.</summary>
    internal Uri? BaseUrl { get; }

    /// <summary>Whether the base URL is of an origin that the document names, or nothing tells that it is another.</summary>
    internal bool IsDocumented { get; }

    /// <summary>Fails when no operation could go anywhere: without a base URL only those can that have a server of their own.</summary>
    /// <exception cref="FloraValidationException">Nobody has said where the API is.</exception>
    internal void Check()
    {
        if (BaseUrl is null && defaults.Servers.Count == 0)
        {
            throw Missing();
        }
    }

    /// <summary>That nobody has said where the API is.</summary>
    internal FloraValidationException Missing()
    {
        var problem = $"is missing: set {nameof(FloraClientOptions)}.{nameof(FloraClientOptions.BaseUrl)} or the environment variable {defaults.BaseUrlVariable}";
        return new($"The base URL {problem}. Nothing was sent.", [new FloraFieldError(Field, problem)]);
    }

    /// <summary>The server of an operation that has its own.</summary>
    /// <remarks>
    /// Who sets a base URL that the document does not name, such as that of a test, wants no request to go elsewhere: it takes all of them.
    /// </remarks>
    /// <param name="own">Its address: absolute, or relative to the base URL's host.</param>
    /// <exception cref="FloraValidationException">It is relative, and nobody has said where the API is.</exception>
    internal Uri Of(string own)
    {
        if (!own.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return EndingInSlash(new Uri(BaseUrl ?? throw Missing(), own));
        }
        return BaseUrl is { } other && !IsDocumented ? other : EndingInSlash(new Uri(own));
    }

    private Uri? BaseUrlOf(Uri? url, OptionsValidator check)
    {
        var source = "";
        if (url is null && defaults.Read(defaults.BaseUrlVariable) is { } text)
        {
            source = $" (from {defaults.BaseUrlVariable})";
            if (!Uri.TryCreate(text, UriKind.Absolute, out url))
            {
                check.Add(Field, $"must be an absolute URL{source}");
                return null;
            }
        }
        url ??= defaults.BaseUrl;
        if (url is null)
        {
            return null;
        }
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            check.Add(Field, $"must be an absolute URL of http or https{source}");
            return null;
        }
        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            check.Add(Field, $"must have no query, no fragment and no user name{source}");
            return null;
        }
        return EndingInSlash(url);
    }

    private static Uri EndingInSlash(Uri url) => url.AbsolutePath.EndsWith("/", StringComparison.Ordinal) ? url : new Uri(url.AbsoluteUri + "/");
}
