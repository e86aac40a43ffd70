namespace Flora.History;

/// <summary>A file that lines are appended to; a line is on the disk when its appending has ended.</summary>
/// <remarks>
/// Lines that come while others are being written go to the disk together, so that many downloads at once wait for it once. After a failure
/// nothing more is written: a line behind one that is torn would be lost with it.
/// </remarks>
internal sealed class AppendOnlyFile(FileStream stream) : IDisposable
{
    private readonly object gate = new();
    private readonly object writing = new();
    private MemoryStream waiting = new();
    private TaskCompletionSource<bool>? written;
    private Exception? failure;

    /// <summary>Appends a whole line, with its end.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal Task AppendAsync(byte[] line)
    {
        lock (gate)
        {
            waiting.Write(line, 0, line.Length);
            if (written is null)
            {
                written = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _ = Task.Run(WriteWaiting);
            }
            return written.Task;
        }
    }

    public void Dispose()
    {
        lock (writing)
        {
            stream.Dispose();
        }
    }

    private void WriteWaiting()
    {
        lock (writing)
        {
            MemoryStream lines;
            TaskCompletionSource<bool> done;
            lock (gate)
            {
                (lines, done) = (waiting, written!);
                (waiting, written) = (new(), null);
            }
            if (failure is not null)
            {
                done.SetException(failure);
                return;
            }
            try
            {
                lines.WriteTo(stream);
                stream.Flush(flushToDisk: true);
                done.SetResult(true);
            }
            catch (Exception e)
            {
                failure = e;
                done.SetException(e);
            }
        }
    }
}
