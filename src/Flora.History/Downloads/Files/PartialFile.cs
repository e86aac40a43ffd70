using System.Globalization;

namespace Flora.History;

/// <summary>A file that is being written, and what is known of the rest: a later attempt, even of another process, goes on where this one ended.</summary>
internal sealed class PartialFile : IDisposable
{
    // Below this, to begin anew costs less than to remember.
    private const long WorthKeeping = 1024 * 1024;

    private readonly string path;
    private readonly string notePath;
    private FileStream? stream;

    private PartialFile(string path)
    {
        this.path = path;
        notePath = path + ".note";
        // Nobody else may write it: two downloads to one place would mix. Without a buffer, so that closing writes nothing and cannot fail.
        stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
    }

    internal string Path => path;

    internal long Length => Stream.Length;

    /// <summary>What the server calls this state of the content; null when it has not said, and nothing can be resumed.</summary>
    internal string? Validator { get; private set; }

    /// <summary>How long the whole is; null when the server has not said.</summary>
    internal long? Total { get; private set; }

    private FileStream Stream => stream ?? throw new ObjectDisposedException(nameof(PartialFile));

    /// <summary>Opens the file for the content of an address; what is there of another content goes.</summary>
    /// <exception cref="IOException">It cannot be made, or another download writes it.</exception>
    internal static PartialFile Open(string path, string address)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var part = new PartialFile(path);
        try
        {
            part.ReadNote(address);
        }
        catch
        {
            part.Dispose();
            throw;
        }
        return part;
    }

    /// <summary>Begins anew, with what the server says of the content.</summary>
    internal void Begin(string address, string? validator, long? total)
    {
        Stream.SetLength(0);
        (Validator, Total) = (validator, total);
        if (validator is not null && total >= WorthKeeping)
        {
            File.WriteAllLines(notePath, [address, validator, total.Value.ToString(CultureInfo.InvariantCulture)]);
        }
        else if (File.Exists(notePath))
        {
            File.Delete(notePath);
        }
    }

    /// <exception cref="IOException">The disk does not take it.</exception>
    internal void Append(byte[] buffer, int count)
    {
        Stream.Seek(0, SeekOrigin.End);
        try
        {
            Stream.Write(buffer, 0, count);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What .NET makes of a file that is larger than the file system takes.
            throw new IOException($"No larger file can be written there: {path}", e);
        }
    }

    /// <summary>The start of the content.</summary>
    internal byte[] Head(int length)
    {
        var head = new byte[Math.Min(length, Stream.Length)];
        Stream.Seek(0, SeekOrigin.Begin);
        for (var read = 0; read < head.Length;)
        {
            read += Stream.Read(head, read, head.Length - read);
        }
        return head;
    }

    /// <summary>Ends the writing: the content is on the disk, and the file can be moved.</summary>
    internal void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Close();
        File.Delete(notePath);
    }

    /// <summary>Removes it, unless so much is there that going on is worth it.</summary>
    internal void Abandon(bool canGoOn)
    {
        var keeps = canGoOn && File.Exists(notePath) && Length > 0;
        Close();
        if (!keeps)
        {
            File.Delete(notePath);
            File.Delete(path);
        }
    }

    public void Dispose() => Close();

    private void Close()
    {
        stream?.Dispose();
        stream = null;
    }

    private void ReadNote(string address)
    {
        string[] note = File.Exists(notePath) ? File.ReadAllLines(notePath) : [];
        if (note.Length == 3 && note[0] == address && long.TryParse(note[2], NumberStyles.None, CultureInfo.InvariantCulture, out var total) && Length <= total)
        {
            (Validator, Total) = (note[1], total);
        }
        else
        {
            Stream.SetLength(0);
        }
    }
}
