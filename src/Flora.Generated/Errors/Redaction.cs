using System.Diagnostics;

namespace Flora.Runtime;

/// <summary>Takes the API key out of text: a server may echo it.</summary>
[DebuggerDisplay("redaction")]
internal sealed class Redaction(string secret)
{
    // What is shorter is a stand-in of a test, and may be a part of any word.
    private const int ShortestSecret = 8;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string secret = secret;

#pragma warning disable CA1307 // The overloads with a comparison do not exist on netstandard2.0; these are ordinal.
    internal string Apply(string text) => secret.Length < ShortestSecret ? text : text.Replace(secret, "[key]");

    internal bool IsIn(string text) => secret.Length >= ShortestSecret && text.Contains(secret);
#pragma warning restore CA1307
}
