using System.Globalization;
using System.IO.Compression;
using System.Text;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Images;

/// <summary>Draws a picture by kitty's graphics protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol/): compressed pixels in Base64.</summary>
internal static class KittyDrawing
{
    // The most that a sequence may hold.
    private const int ChunkLength = 4096;

    /// <summary>The sequences, and those that lead the cursor to the line below.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="cell">How many pixels a character takes.</param>
    internal static string Draw(Picture picture, PixelSize cell)
    {
        // Whole characters, so that no terminal stretches it.
        var (columns, rows) = (Cells(picture.Size.Width, cell.Width), Cells(picture.Size.Height, cell.Height));
        var size = new PixelSize(columns * cell.Width, rows * cell.Height);
        var drawing = new StringBuilder();
        // Terminals disagree on where the cursor is after an image: it is told. The lines scroll into view first.
        drawing.Append('\n', rows)
            .Append(CultureInfo.InvariantCulture, $"\e[{rows}A\e7\e[{ImageScreen.Indent}C");
        var keys = string.Create(CultureInfo.InvariantCulture, $"a=T,f=32,o=z,s={size.Width},v={size.Height},c={columns},r={rows},C=1,");
        var data = Convert.ToBase64String(Compressed(picture, size)).AsSpan();
        while (!data.IsEmpty)
        {
            var chunk = data[..Math.Min(ChunkLength, data.Length)];
            data = data[chunk.Length..];
            // Without answers (q=2), which would be read as keys.
            drawing.Append("\e_G").Append(keys).Append(CultureInfo.InvariantCulture, $"q=2,m={(data.IsEmpty ? 0 : 1)};").Append(chunk).Append("\e\\");
            keys = "";
        }
        return drawing.Append(CultureInfo.InvariantCulture, $"\e8\e[{rows}B").ToString();
    }

    private static int Cells(int pixels, int each) => (pixels + each - 1) / each;

    private static byte[] Compressed(Picture picture, PixelSize size)
    {
        var lines = new byte[size.Width * size.Height * Picture.PixelBytes];
        var length = picture.Size.Width * Picture.PixelBytes;
        for (var row = 0; row < picture.Size.Height; row++)
        {
            picture.Pixels.AsSpan(row * length, length).CopyTo(lines.AsSpan(row * size.Width * Picture.PixelBytes));
        }
        var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            stream.Write(lines);
        }
        return compressed.ToArray();
    }
}
