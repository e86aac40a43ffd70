using System.Diagnostics;

namespace Flora.Runtime;

/// <summary>Takes the API key out of text: a server may echo it.</summary>
[DebuggerDisplay("redaction")]
internal sealed class Redaction(string secret)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string secret = secret;

    #pragma warning disable CA1307 // The overload with a comparison does not exist on netstandard2.0; this one is ordinal.
    internal string Apply(string text) => text.Replace(secret, "***");
#pragma warning restore CA1307
}
