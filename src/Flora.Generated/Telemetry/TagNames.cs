namespace Flora.Runtime;

/// <summary>Names of tags: OpenTelemetry's for HTTP clients, and one of this package's own.</summary>
internal static class TagNames
{
    internal const string ErrorType = "error.type";
    internal const string Method = "http.request.method";
    internal const string OriginalMethod = "http.request.method_original";
    internal const string ResendCount = "http.request.resend_count";
    internal const string StatusCode = "http.response.status_code";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string FullUrl = "url.full";
    internal const string UrlTemplate = "url.template";
    internal const string RequestId = "flora.request_id";
}
