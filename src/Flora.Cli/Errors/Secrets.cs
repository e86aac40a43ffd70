using System.Text;

namespace Flora.Cli.Errors;

/// <summary>The keys that are known, in every form in which a text may hold them.</summary>
internal sealed class Secrets
{
    private const string Mask = "[key]";

    // What is shorter is no key but a stand-in of a test, and may be a part of any word.
    private const int Shortest = 4;
    private const int ShortestPiece = 8;

    private readonly List<string> keys = [];
    private readonly List<string> pieces = [];

    /// <summary>How many characters the longest form may have.</summary>
    internal int Longest => keys.Count == 0 ? 0 : keys.Max(key => key.Length) * EscapedText.LongestEscape;

    /// <summary>Adds a key; none is not added.</summary>
    internal void Add(string? secret)
    {
        if (secret?.Trim() is not { Length: >= Shortest } key || keys.Contains(key)) return;
        keys.Add(key);
        pieces.AddRange(Base64Pieces(key));
    }

    /// <summary>The text without the keys.</summary>
    internal string Redact(string text)
    {
        if (keys.Count == 0) return text;
        var redacted = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            if (length > 0) redacted.Append(Mask);
            else redacted.Append(text[at]);
            at += Math.Max(length, 1);
        }
        return redacted.ToString();
    }

    /// <summary>The start of a text; a key that would be cut in two is in it whole.</summary>
    /// <param name="text">The text, which goes on for <see cref="Longest"/> characters beyond the start, or ends there.</param>
    /// <param name="length">How many characters are wanted.</param>
    internal string Start(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length;
        for (var at = Math.Max(0, length - Longest); at < length; at++)
        {
            end = Math.Max(end, at + LengthAt(text, at));
        }
        return text[..end];
    }

    // How long the key is that stands at a place of the text; 0 when none does.
    private int LengthAt(string text, int at)
    {
        var longest = 0;
        foreach (var key in keys)
        {
            longest = Math.Max(longest, EscapedText.LengthAt(text, at, key));
        }
        foreach (var piece in pieces)
        {
            if (string.CompareOrdinal(text, at, piece, 0, piece.Length) == 0) longest = Math.Max(longest, piece.Length);
        }
        return longest;
    }

    private static IEnumerable<string> Base64Pieces(string secret)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            if (Base64Within(secret, offset) is not { Length: >= ShortestPiece } piece) continue;
            yield return piece;
            yield return piece.Replace('+', '-').Replace('/', '_');
        }
    }

    // Base64 of a text that holds the key, such as "Bearer …" or "user:…": the letters that the key alone decides.
    private static string Base64Within(string secret, int offset)
    {
        var bytes = new byte[offset + Encoding.UTF8.GetByteCount(secret)];
        Encoding.UTF8.GetBytes(secret, bytes.AsSpan(offset));
        var first = ((offset * 8) + 5) / 6;
        var last = bytes.Length * 8 / 6;
        return last <= first ? "" : Convert.ToBase64String(bytes)[first..last];
    }
}
