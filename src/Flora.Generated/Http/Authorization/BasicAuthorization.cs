using System.Net.Http.Headers;
using System.Text;

namespace Flora.Runtime;

/// <summary>The value of an <c>Authorization: Basic</c> header.</summary>
internal static class BasicAuthorization
{
    internal const string Scheme = "Basic";

    internal static AuthenticationHeaderValue Of(string user, string password, out Redaction redaction)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        // A key is often sent as a user without a password.
        redaction = new Redaction(encoded, password.Length > 0 ? password : user);
        return new AuthenticationHeaderValue(Scheme, encoded);
    }
}
