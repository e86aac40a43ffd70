using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Flora.Cli.Errors;

/// <summary>The keys that are known, in every form in which a text may hold them.</summary>
internal sealed class Secrets
{
    private const string Mask = "[key]";

    // What is shorter is no key but a stand-in of a test, and may be a part of any word.
    private const int Shortest = 4;
    private const int ShortestPiece = 8;

    private readonly List<string> forms = [];

    /// <summary>How many characters the longest form has.</summary>
    internal int Longest => forms.Count == 0 ? 0 : forms[0].Length;

    /// <summary>Adds a key; none is not added.</summary>
    internal void Add(string? secret)
    {
        if (secret?.Trim() is not { Length: >= Shortest } key) return;
        forms.AddRange(Forms(key).Except(forms));
        // A form that holds another goes first.
        forms.Sort((one, other) => other.Length.CompareTo(one.Length));
    }

    /// <summary>The text without the keys.</summary>
    internal string Redact(string text) => forms.Aggregate(text, (redacted, form) => redacted.Replace(form, Mask, StringComparison.Ordinal));

    /// <summary>The start of a text; a key that would be cut in two is in it whole.</summary>
    /// <param name="text">The text, which goes on for <see cref="Longest"/> characters beyond the start, or ends there.</param>
    /// <param name="length">How many characters are wanted.</param>
    internal string Start(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length;
        foreach (var form in forms)
        {
            var from = Math.Max(0, length - form.Length + 1);
            var at = text.IndexOf(form, from, Math.Min(text.Length, length + form.Length - 1) - from, StringComparison.Ordinal);
            if (at >= 0) end = Math.Max(end, at + form.Length);
        }
        return text[..end];
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        var escaped = Uri.EscapeDataString(secret);
        yield return escaped;
        yield return LowerHex(escaped);
        yield return JsonEncodedText.Encode(secret).ToString();
        yield return JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        for (var offset = 0; offset < 3; offset++)
        {
            if (Base64Within(secret, offset) is { Length: >= ShortestPiece } piece)
            {
                yield return piece;
                yield return piece.Replace('+', '-').Replace('/', '_');
            }
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

    private static string LowerHex(string escaped)
    {
        var lower = new StringBuilder(escaped);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '%') continue;
            lower[i + 1] = char.ToLowerInvariant(escaped[i + 1]);
            lower[i + 2] = char.ToLowerInvariant(escaped[i + 2]);
        }
        return lower.ToString();
    }
}
