using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Flora.Cli.Terminal;

/// <summary>
/// Standard output or standard error, unbuffered. The streams of .NET will not do: they swallow that a reader has gone, and send the
/// terminal sequences that change its keypad; a file stream keeps a position of its own, so that two programs which write to one file in
/// turn would overwrite each other.
/// </summary>
internal sealed class StandardStream : WriteOnlyStream
{
    // Of Linux, macOS and the BSDs.
    private const int Interrupted = 4;
    private const int ReaderGone = 32;
    private static readonly int[] TryAgain = [11, 35];

    private readonly Stream? console;
    private long writingSince;

    private StandardStream(int file)
    {
        File = file;
        if (OperatingSystem.IsWindows()) console = file == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
    }

    /// <summary>Standard output.</summary>
    internal static StandardStream Output { get; } = new(1);

    /// <summary>Standard error.</summary>
    internal static StandardStream Error { get; } = new(2);

    /// <summary>Its number.</summary>
    internal int File { get; }

    /// <summary>Whether a terminal shows it.</summary>
    internal bool IsTerminal => !(File == 1 ? Console.IsOutputRedirected : Console.IsErrorRedirected);

    /// <summary>What it leads to.</summary>
    internal StreamKind Kind
    {
        get
        {
            if (IsTerminal) return StreamKind.Terminal;
            using var handle = new SafeFileHandle(File, ownsHandle: false);
            using var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? StreamKind.File : StreamKind.Pipe;
        }
    }

    /// <summary>Whether nobody has taken for that long what is being written.</summary>
    internal bool IsStuckFor(TimeSpan time) => Volatile.Read(ref writingSince) is not 0 and var since && Stopwatch.GetElapsedTime(since) >= time;

    /// <exception cref="OutputClosedException">Nobody reads it any more.</exception>
    /// <exception cref="OutputFailedException">It takes no more.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Volatile.Write(ref writingSince, Stopwatch.GetTimestamp());
        try
        {
            WriteAll(buffer);
        }
        finally
        {
            Volatile.Write(ref writingSince, 0);
        }
    }

    public override void Flush() => console?.Flush();

    private void WriteAll(ReadOnlySpan<byte> buffer)
    {
        if (console is not null)
        {
            console.Write(buffer);
            return;
        }
        while (!buffer.IsEmpty)
        {
            var written = (int)Write(File, in MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[written..];
                continue;
            }
            var error = Marshal.GetLastPInvokeError();
            if (error == Interrupted) continue;
            if (error == ReaderGone) throw new OutputClosedException();
            if (!TryAgain.Contains(error)) throw new OutputFailedException(Marshal.GetPInvokeErrorMessage(error));
            // A pipe that does not block, and is full.
            Thread.Sleep(1);
        }
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint Write(int file, in byte buffer, nuint count);
}
