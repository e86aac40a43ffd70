using Flora.Generator.Engine.Server;
using System.Net;
using Flora.Contract.Tests.Cases;

namespace Flora.Contract.Tests.Server;

/// <summary>Takes a form apart that is one text.</summary>
internal static class UrlEncodedFields
{
    /// <summary>The fields of a request, in the order in which they were sent; none when its content type is that of no such form.</summary>
    public static IReadOnlyList<CaseField> Of(RecordedRequest request) =>
        request.Headers.GetValueOrDefault("Content-Type") == "application/x-www-form-urlencoded" && request.Body.Length > 0
            ? [.. request.Body.Split('&').Select(Field)]
            : [];

    private static CaseField Field(string text)
    {
        var parts = text.Split('=', 2);
        return new(WebUtility.UrlDecode(parts[0]), WebUtility.UrlDecode(parts.ElementAtOrDefault(1) ?? ""));
    }
}
