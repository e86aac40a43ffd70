namespace Flora.Runtime;

/// <summary>The methods of HTTP; netstandard2.0 does not know PATCH.</summary>
internal static class ApiMethod
{
    internal static HttpMethod Get => HttpMethod.Get;

    internal static HttpMethod Put => HttpMethod.Put;

    internal static HttpMethod Post => HttpMethod.Post;

    internal static HttpMethod Delete => HttpMethod.Delete;

    internal static HttpMethod Options => HttpMethod.Options;

    internal static HttpMethod Head => HttpMethod.Head;

    internal static HttpMethod Patch { get; } = new("PATCH");

    internal static HttpMethod Trace => HttpMethod.Trace;
}
