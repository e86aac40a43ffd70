using System.Globalization;
using Flora.Runtime;

namespace Flora.History;

/// <summary>Reads what the head of an answer says.</summary>
internal static class MediaAnswer
{
    /// <param name="response">The answer.</param>
    /// <param name="said">How its body begins, where that tells more than its status.</param>
    /// <param name="time">Tells how late a date is.</param>
    /// <exception cref="DownloadException">There is no content, or one that cannot be taken.</exception>
    internal static void ThrowIfRefused(HttpResponseMessage response, string said, TimeProvider time)
    {
        var status = (int)response.StatusCode;
        if (status is 200 or 206)
        {
            var encoding = response.Content.Headers.ContentEncoding;
            if (encoding.Count > 0 && !encoding.Contains("identity"))
            {
                throw new DownloadException(DownloadFault.UnexpectedContent, "The server sent the content compressed, which was not asked for.");
            }
            return;
        }
        var fault = status switch
        {
            403 or 404 or 410 => DownloadFault.Expired,
            400 when said.IndexOf("expired", StringComparison.OrdinalIgnoreCase) >= 0 => DownloadFault.Expired,
            408 or 416 or 425 or 429 or >= 500 => DownloadFault.Unavailable,
            _ => DownloadFault.Refused,
        };
        var what = fault == DownloadFault.Expired ? "The address has expired, or leads to nothing" : "The server refuses";
        throw new DownloadException(fault, string.Format(CultureInfo.InvariantCulture, "{0} ({1}).", what, status))
        {
            StatusCode = response.StatusCode,
            RetryAfter = RetryAfter.Of(response.Headers, time),
        };
    }

    /// <summary>Whether the status alone does not say what is wrong: some stores answer so for an address that has expired.</summary>
    internal static bool NeedsBody(HttpResponseMessage response) => (int)response.StatusCode == 400;

    /// <summary>What tells this state of the content from others; a weak tag does not, since it only says that contents mean the same.</summary>
    internal static string? ValidatorOf(HttpResponseMessage response) =>
        response.Headers.AcceptRanges.Contains("none") ? null
        : response.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
        : response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture);
}
