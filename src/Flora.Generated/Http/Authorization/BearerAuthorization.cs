using System.Diagnostics;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>The value of an <c>Authorization</c> header, and what takes its key out of texts.</summary>
[DebuggerDisplay("authorization")]
internal sealed class BearerAuthorization
{
    private readonly Redaction redaction;

    /// <param name="value">The scheme, and the key behind a space.</param>
    internal BearerAuthorization(string value)
    {
        // Not parsed: what cannot be parsed would be quoted, with the key.
        var parts = value.Split([' '], 2);
        redaction = new Redaction(parts[1]);
        Header = new AuthenticationHeaderValue(parts[0], parts[1]);
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AuthenticationHeaderValue Header { get; }

    internal void ApplyTo(HttpRequestMessage request)
    {
        ApiCallState.Of(request).Hide(redaction);
        request.Headers.Authorization = Header;
    }
}
