using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Images;

/// <summary>A picture as nothing but pixels: whatever file it came from, there is no byte of that in it.</summary>
/// <param name="Size">How large it is.</param>
/// <param name="Pixels">Red, green, blue and opacity of each pixel, row by row.</param>
internal sealed record Picture(PixelSize Size, byte[] Pixels)
{
    /// <summary>How many bytes a pixel takes.</summary>
    internal const int PixelBytes = 4;

    /// <summary>The four bytes of a pixel.</summary>
    internal ReadOnlySpan<byte> At(int column, int row) => Pixels.AsSpan(((row * Size.Width) + column) * PixelBytes, PixelBytes);
}
