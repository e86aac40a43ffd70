namespace Flora.Runtime;

/// <summary>The header in which FLORA names a request.</summary>
internal static class RequestIdHeader
{
    internal static string? Of(HttpResponseMessage response, Redaction? redaction)
    {
        var id = response.Headers.TryGetValues("request-id", out var values) ? values.FirstOrDefault() : null;
        return id is null ? null : redaction?.Apply(id) ?? id;
    }
}
