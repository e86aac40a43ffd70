using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.PixelFormats;

namespace Flora.Cli.Tests.Support;

/// <summary>Image files of known pixels.</summary>
internal static class ImageFile
{
    internal static readonly Rgba32 Red = new(255, 0, 0);
    internal static readonly Rgba32 Blue = new(0, 0, 255);
    internal static readonly Rgba32 Clear = new(0, 0, 0, 0);

    /// <summary>A PNG of rows of colours.</summary>
    internal static byte[] Png(params Rgba32[][] rows)
    {
        using var image = new Image<Rgba32>(rows[0].Length, rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row].CopyTo(image.DangerousGetPixelRowMemory(row).Span);
        }
        return Saved(stream => image.SaveAsPng(stream));
    }

    /// <summary>A PNG of one colour.</summary>
    internal static byte[] Png(int width, int height, Rgba32 colour)
    {
        using var image = new Image<Rgba32>(width, height, colour);
        return Saved(stream => image.SaveAsPng(stream));
    }

    /// <summary>A moving picture: two frames of a colour each, the first 2 by 2 pixels large.</summary>
    internal static byte[] Gif(Rgba32 first, Rgba32 second)
    {
        using var image = new Image<Rgba32>(2, 2, first);
        using var other = new Image<Rgba32>(2, 2, second);
        image.Frames.AddFrame(other.Frames.RootFrame);
        return Saved(stream => image.SaveAsGif(stream, new GifEncoder()));
    }

    /// <summary>A PNG whose head says how large it is, as it pleases.</summary>
    internal static byte[] Claiming(int width, int height)
    {
        var file = Png(1, 1, Red);
        // The first chunk, its length and its name follow the signature; its checksum follows its 13 bytes.
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Checksum(file.AsSpan(12, 17)));
        return file;
    }

    private static byte[] Saved(Action<Stream> save)
    {
        var stream = new MemoryStream();
        save(stream);
        return stream.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320u & (0u - (sum & 1)));
            }
        }
        return ~sum;
    }
}
