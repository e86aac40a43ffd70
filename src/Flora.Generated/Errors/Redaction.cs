using System.Diagnostics;
using System.Text;

namespace Flora.Runtime;

/// <summary>Takes what a client shows of itself, such as the API key, out of text: a server may echo it.</summary>
[DebuggerDisplay("redaction")]
internal sealed class Redaction
{
    // What is shorter is a stand-in of a test, and may be a part of any word.
    private const int ShortestSecret = 4;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] secrets;

    /// <param name="secrets">The secrets, in each form that may be seen of them.</param>
    internal Redaction(params string[] secrets) =>
        // The longest first: one may be a part of another.
        this.secrets = [.. secrets.Where(static secret => secret.Length >= ShortestSecret).Distinct().OrderByDescending(static secret => secret.Length)];

#pragma warning disable CA1307 // The overloads with a comparison do not exist on netstandard2.0; these are ordinal.
    internal string Apply(string text)
    {
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, "[key]");
        }
        return HasEscapes(text) ? ApplyEscaped(text) : text;
    }

    internal bool IsIn(string text) => Array.Exists(secrets, text.Contains) || (HasEscapes(text) && text.Where((_, at) => LengthAt(text, at) > 0).Any());
#pragma warning restore CA1307

    private static bool HasEscapes(string text) => text.AsSpan().IndexOfAny('%', '\\') >= 0;

    private string ApplyEscaped(string text)
    {
        var redacted = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            _ = length > 0 ? redacted.Append("[key]") : redacted.Append(text[at]);
            at += Math.Max(length, 1);
        }
        return redacted.ToString();
    }

    private int LengthAt(string text, int at)
    {
        foreach (var secret in secrets)
        {
            if (EscapedSecret.LengthAt(text, at, secret) is > 0 and var length)
            {
                return length;
            }
        }
        return 0;
    }

    /// <summary>Both this and another.</summary>
    internal Redaction With(Redaction other) =>
        ReferenceEquals(this, other) || Array.TrueForAll(other.secrets, secret => Array.IndexOf(secrets, secret) >= 0) ? this : new Redaction([.. secrets, .. other.secrets]);
}
