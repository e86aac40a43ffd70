using Flora.Cli.Errors;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Files;

/// <summary>A file as a stream whose faults are those of any output.</summary>
internal sealed class FileOutput(FileStream file) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception error) when (IsFault(error))
        {
            throw Failed(error);
        }
    }

    // The file is read when it is whole: nobody waits for its next line.
    public override void Flush()
    {
    }

    /// <summary>Has the disk hold all of it, and closes it.</summary>
    internal void Complete() => Guard(() =>
    {
        file.Flush(flushToDisk: file.CanSeek);
        file.Dispose();
    });

    /// <summary>Closes it, whatever becomes of it.</summary>
    internal void Abandon()
    {
        try
        {
            file.Dispose();
        }
        catch (Exception error) when (IsFault(error))
        {
            // What could not be written is not wanted any more.
        }
    }

    /// <summary>Does something to files.</summary>
    /// <exception cref="OutputFailedException">The system refuses.</exception>
    internal static void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    /// <inheritdoc cref="Guard(Action)"/>
    internal static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (IsFault(error))
        {
            throw Failed(error);
        }
    }

    private static bool IsFault(Exception error) => error is IOException or UnauthorizedAccessException;

    private static OutputFailedException Failed(Exception error) => new(SystemFault.Of(error));
}
