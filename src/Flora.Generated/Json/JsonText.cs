using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Texts and strings of JSON in UTF-8.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; fails when it is not UTF-8.</summary>
    /// <exception cref="ModelReadException">The text is in another encoding, or ill-formed.</exception>
    internal static ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text.Slice(3);
        }
        if (LooksLikeUtf16Or32(text))
        {
            throw ModelReadException.NotUtf8("is not UTF-8 but UTF-16 or UTF-32", 0);
        }
        if (!IsWellFormed(text, out var offset))
        {
            throw ModelReadException.NotUtf8("is not well-formed UTF-8", offset);
        }
        return text;
    }

    /// <summary>The string or member name that the reader stands on.</summary>
    /// <remarks>An escaped lone surrogate, which .NET's own method refuses, is kept: a stray half emoji must not fail a page.</remarks>
    internal static string StringOf(in Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Decode(reader.ValueSpan);
        }
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(Decode(reader.ValueSpan));
        }
    }

    /// <summary>Decodes UTF-8, replacing what is ill-formed.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(utf8);
#else
        if (utf8.IsEmpty)
        {
            return "";
        }
        // .NET of old takes no span: only its address is a way without a copy.
        unsafe
        {
            fixed (byte* start = utf8)
            {
                return Encoding.UTF8.GetString(start, utf8.Length);
            }
        }
#endif
    }

    private static bool LooksLikeUtf16Or32(ReadOnlySpan<byte> text) =>
        text.Length >= 2
        && ((text[0] == 0xFE && text[1] == 0xFF) || (text[0] == 0xFF && text[1] == 0xFE) || text[0] == 0 || text[1] == 0);

    private static bool IsWellFormed(ReadOnlySpan<byte> text, out long offset)
    {
        offset = 0;
#if NET8_0_OR_GREATER
        if (System.Text.Unicode.Utf8.IsValid(text))
        {
            return true;
        }
#endif
        try
        {
            CountStrictly(text);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            offset = e.Index;
            return false;
        }
    }

    private static void CountStrictly(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        Strict.GetCharCount(text);
#else
        if (!text.IsEmpty)
        {
            unsafe
            {
                fixed (byte* start = text)
                {
                    Strict.GetCharCount(start, text.Length);
                }
            }
        }
#endif
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }
            var escape = text[++i];
            result.Append(escape switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => escape,
            });
            i += escape == 'u' ? 4 : 0;
        }
        return result.ToString();
    }
}
