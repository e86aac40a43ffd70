using System.Text;

namespace Flora.Runtime;

/// <summary>Decodes texts: by their byte order mark, else by the charset that the server names, else as UTF-8.</summary>
internal static class TextDecoder
{
    // The second is no name of it, and written all the same.
    private static readonly string[] Utf8 = ["utf-8", "utf8"];

    /// <exception cref="ModelReadException">The charset is not known here.</exception>
    internal static string Decode(ReceivedAnswer answer)
    {
        var body = answer.Body;
        if (body.StartsWith("\uFEFF"u8))
        {
            return JsonText.Decode(body.Slice(3));
        }
        if (body.Length >= 2 && ((body[0] == 0xFF && body[1] == 0xFE) || (body[0] == 0xFE && body[1] == 0xFF)))
        {
            return (body[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(body.Slice(2).ToArray());
        }
        var charset = BufferedContent.HeadersOf(answer.Response)?.ContentType?.CharSet?.Trim('"', '\'', ' ');
        return string.IsNullOrEmpty(charset) || Array.Exists(Utf8, name => string.Equals(charset, name, StringComparison.OrdinalIgnoreCase))
            ? JsonText.Decode(body)
            : EncodingOf(charset!).GetString(body.ToArray());
    }

    private static Encoding EncodingOf(string charset)
    {
        try
        {
#if NET8_0_OR_GREATER
            // Asked itself: to register it would change what the whole program reads.
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
#else
            return Encoding.GetEncoding(charset);
#endif
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw ModelReadException.NotUtf8("is in a charset that is not known", 0);
        }
    }
}
