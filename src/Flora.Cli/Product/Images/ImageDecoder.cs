using Flora.Cli.Output.Images;
using Flora.Cli.Terminal;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using Decoders = SixLabors.ImageSharp.Configuration;

namespace Flora.Cli.Product.Images;

/// <summary>Makes small pictures of image files that anybody may have sent: one at a time, of a bounded size, and without what is no pixel.</summary>
/// <param name="largest">How large a picture may be; a smaller one stays as it is.</param>
internal sealed class ImageDecoder(PixelSize largest) : IDisposable
{
    private const int MostMegapixels = 40;
    private const int MostMemoryMegabytes = 512;

    private readonly SemaphoreSlim gate = new(1);
    private readonly Decoders configuration = Formats();

    /// <summary>Makes a picture; what is no image, or one beyond bounds, has a reason in its place.</summary>
    internal async Task<Thumbnail> DecodeAsync(byte[] content, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        // Who is interrupted does not wait for what is under way; the next picture does.
        return await Task.Run(() => Decode(content, cancellationToken), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => configuration.MemoryAllocator.ReleaseRetainedResources();

    private static Decoders Formats()
    {
        var formats = new Decoders
        {
            MemoryAllocator = MemoryAllocator.Create(new() { AllocationLimitMegabytes = MostMemoryMegabytes, MaximumPoolSizeMegabytes = 0 }),
        };
        // Metadata may be packed as well, and is of no use here; of a moving picture, the first frame is.
        Add(PngFormat.Instance, new PngImageFormatDetector(), new PngDecoder { IgnoreMetadata = true });
        Add(JpegFormat.Instance, new JpegImageFormatDetector(), new JpegDecoder { IgnoreMetadata = true });
        Add(WebpFormat.Instance, new WebpImageFormatDetector(), new WebpDecoder { IgnoreMetadata = true });
        Add(GifFormat.Instance, new GifImageFormatDetector(), new GifDecoder { IgnoreMetadata = true, DecodingMode = FrameDecodingMode.First });
        Add(BmpFormat.Instance, new BmpImageFormatDetector(), new BmpDecoder());
        return formats;

        void Add(IImageFormat format, IImageFormatDetector detector, IImageDecoder decoder)
        {
            formats.ImageFormatsManager.AddImageFormatDetector(detector);
            formats.ImageFormatsManager.SetDecoder(format, decoder);
        }
    }

    private Thumbnail Decode(byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            if (Image.DetectFormat(configuration, content) is null) return Thumbnail.Missing("not a PNG, JPEG, WebP, GIF or BMP");
            // The size is known before memory is taken for it.
            using var stream = new MemoryStream(content);
            if (Image.Identify(configuration, stream) is not { } head) return Thumbnail.Missing("it is damaged");
            if ((long)head.Width * head.Height > MostMegapixels * 1_000_000L) return Thumbnail.Missing($"it has more than {MostMegapixels} megapixels");
            using var image = Image.Load<Rgba32>(configuration, content);
            cancellationToken.ThrowIfCancellationRequested();
            return new(Small(image), null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever a decoder trips over was made by somebody else, and is no fault of the run.
            return Thumbnail.Missing("it is damaged");
        }
        finally
        {
            gate.Release();
        }
    }

    private Picture Small(Image<Rgba32> image)
    {
        var scale = Math.Min(1, Math.Min((double)largest.Width / image.Width, (double)largest.Height / image.Height));
        var size = new PixelSize(Math.Max(1, (int)Math.Round(image.Width * scale)), Math.Max(1, (int)Math.Round(image.Height * scale)));
        if (scale < 1) image.Mutate(context => context.Resize(size.Width, size.Height, KnownResamplers.Box));
        var pixels = new byte[size.Width * size.Height * Picture.PixelBytes];
        image.CopyPixelDataTo(pixels);
        return new(size, pixels);
    }
}
