namespace Flora.Runtime;

/// <summary>A method's name as a tag: one of those that HTTP knows, since a tag must not take any number of values.</summary>
internal static class MethodName
{
    internal const string Other = "_OTHER";

    internal static string Of(HttpMethod method) =>
        method.Method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "TRACE" or "CONNECT" or "PATCH" ? method.Method : Other;

    /// <summary>A span's name begins with it.</summary>
    internal static string InSpan(HttpMethod method) => Of(method) is var name && name == Other ? "HTTP" : name;
}
