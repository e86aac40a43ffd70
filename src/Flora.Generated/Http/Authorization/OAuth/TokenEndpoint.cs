using System.Net;

namespace Flora.Runtime;

/// <summary>Where tokens are given out for a client's identity (RFC 6749, section 4.4).</summary>
/// <param name="url">The address.</param>
/// <param name="settings">What is to be checked when it refuses, as a part of a sentence.</param>
/// <param name="time">Tells when tokens end.</param>
internal sealed class TokenEndpoint(Uri url, string settings, TimeProvider time)
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>Whether the identity may be sent there: it would lie open on the way otherwise.</summary>
    internal static bool IsSafe(Uri url) => url.IsAbsoluteUri && url.UserInfo.Length == 0 && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <summary>Asks for a token.</summary>
    /// <param name="id">The client's name.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="scopes">The scopes, with a space between them; empty for what the server gives by itself.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="handler">Sends it.</param>
    internal async Task<TokenOutcome> AskAsync(string id, string secret, string scopes, TimeSpan timeout, AuthorizationHandler handler)
    {
        using var deadline = new Deadline(time, timeout, CancellationToken.None);
        using var request = Request(id, secret, scopes, out var redaction);
        HttpStatusCode? status = null;
        try
        {
            var sent = time.GetUtcNow();
            using var response = await handler.SendPlainAsync(request, deadline.Token).ConfigureAwait(false);
            status = response.StatusCode;
            await BodyReader.BufferAsync(response, response.IsSuccessStatusCode, MaxBytes, deadline.Token).ConfigureAwait(false);
            return new TokenAnswer(Where, settings, redaction).Read(response.StatusCode, ((BufferedContent)response.Content).Bytes, sent);
        }
        catch (Exception e)
        {
            // Typed while the deadline knows why it ended.
            var typed = TransportFaults.Typed(e, request, deadline, status, redaction);
            var message = $"No access token: {typed.Message}";
            return new TokenOutcome(null, () => typed is FloraTimeoutException
                ? new FloraTimeoutException(message, typed.InnerException)
                : new FloraConnectionException(message, typed.InnerException));
        }
    }

    private string Where => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private HttpRequestMessage Request(string id, string secret, string scopes, out Redaction redaction)
    {
        var form = "grant_type=client_credentials" + (scopes.Length > 0 ? $"&scope={FormText(scopes)}" : "");
        var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(form));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", JsonContent.MediaType);
        // Section 2.3.1: each encoded as in a form first.
        request.Headers.Authorization = BasicAuthorization.Of(FormText(id), FormText(secret), out var encoded);
        redaction = encoded.With(new Redaction(secret));
        return request;
    }

    private static string FormText(string text) => string.Join("+", text.Split(' ').Select(Uri.EscapeDataString));
}
