using Microsoft.Win32.SafeHandles;

namespace Flora.Cli.Terminal;

/// <summary>Standard output that tells when its reader has gone; that of .NET swallows it and goes on.</summary>
internal sealed class StandardOutput : WriteOnlyStream
{
    // EPIPE of Linux, macOS and the BSDs; ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.
    private static readonly int[] ReaderGone = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    private readonly Stream stream = Open();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (IOException error) when (ReaderGone.Contains(error.HResult))
        {
            throw new OutputClosedException(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(error);
        }
    }

    public override void Flush() => stream.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }

    private static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            var handle = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            // A file is left to the console's stream: this one would keep a position of its own, and two programs that write to one file
            // in turn would overwrite each other.
            if (!handle.CanSeek) return handle;
        }
        return Console.OpenStandardOutput();
    }
}
