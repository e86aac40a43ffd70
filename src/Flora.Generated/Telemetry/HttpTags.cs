using System.Diagnostics;

namespace Flora.Runtime;

/// <summary>What spans and measurements say of a request.</summary>
internal static class HttpTags
{
    /// <summary>The tags of what goes to <paramref name="url"/>.</summary>
    internal static TagList Of(HttpMethod method, Uri url) => new()
    {
        { TagNames.Method, MethodName.Of(method) },
        { TagNames.ServerAddress, url.IdnHost },
        { TagNames.ServerPort, url.Port },
    };

    /// <summary>The tags of what goes to an API, with the path where the document has it.</summary>
    internal static TagList Of(ApiRequest request, Uri baseUrl)
    {
        var tags = Of(request.Method, baseUrl);
        if (request.Route is { } route)
        {
            tags.Add(TagNames.UrlTemplate, route);
        }
        return tags;
    }
}
