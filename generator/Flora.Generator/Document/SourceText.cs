using System.Buffers;
using System.Text;

namespace Flora.Generator.Document;

/// <summary>Decodes the bytes of a document, which must be UTF-8 text.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')), '\x7F']);

    /// <summary>The text; null with a diagnostic when the bytes are not UTF-8 or hold control characters.</summary>
    public static string? Decode(byte[] bytes, string file, Diagnostics diagnostics)
    {
        try
        {
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            var text = Strict.GetString(bytes, start, bytes.Length - start);
            return RefuseControls(text, file, diagnostics) ? null : text;
        }
        catch (DecoderFallbackException fault)
        {
            // What comes before the first bad byte is well-formed, so it gives the place.
            var before = Encoding.UTF8.GetString(bytes, 0, Math.Clamp(fault.Index, 0, bytes.Length));
            diagnostics.Error(DiagnosticCodes.NotText, At(file, before, before.Length), "The document is not UTF-8 text.",
                "Save it as UTF-8.");
            return null;
        }
    }

    /// <summary>The place of a character of a text.</summary>
    public static SourceLocation At(string file, string text, int index)
    {
        var before = text.AsSpan(0, Math.Clamp(index, 0, text.Length));
        return new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static bool RefuseControls(string text, string file, Diagnostics diagnostics)
    {
        var index = text.AsSpan().IndexOfAny(Controls);
        if (index >= 0)
        {
            diagnostics.Error(DiagnosticCodes.NotText, At(file, text, index),
                FormattableString.Invariant($"The document holds the control character U+{(int)text[index]:X4}."),
                "Remove it; in a quoted text write it as an escape.");
        }
        return index >= 0;
    }
}
