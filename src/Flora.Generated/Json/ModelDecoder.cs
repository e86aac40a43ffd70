namespace Flora.Runtime;

/// <summary>Reads a whole text as one model.</summary>
internal static class ModelDecoder
{
    /// <exception cref="ModelReadException">The text is not what the codec reads.</exception>
    internal static T Decode<T>(ReadOnlySpan<byte> text, Codec<T> codec) => new ModelReader(JsonText.Utf8(text)).Root(codec);

    /// <summary>The JSON path of <paramref name="e"/>, which came from reading <paramref name="text"/>.</summary>
    internal static string PathOf(ModelReadException e, ReadOnlySpan<byte> text) =>
        e.PathIn(text.StartsWith("\uFEFF"u8) ? text.Slice(3) : text);
}
