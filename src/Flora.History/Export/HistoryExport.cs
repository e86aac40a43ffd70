namespace Flora.History;

/// <summary>Appends to a file what of the history is not in it yet.</summary>
internal sealed class HistoryExport(
    IFloraClient client, TimeProvider time, string path, IExportFormat format, HistoryFilter filter, ExportOptions options, IProgress<ExportProgress>? progress)
{
    private int listed;
    private int written;
    private int left;
    private DateTimeOffset? newest;
    private DateTimeOffset? oldestLeft;

    internal async Task<ExportResult> RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = Open();
        var note = ExportNote.Read(path);
        OptionsFault.ThrowUnless(note?.IsOf(filter) ?? true, "file", $"holds an export of other runs, and cannot take these: {path}");
        if (options.Rescan)
        {
            note = null;
        }
        var (end, there) = Read(file, note);
        if (file.Length == 0)
        {
            Append(file, format.Header);
        }
        var kept = there.Count;
        // Whatever their state: one that is under way has to be met, so that the next export comes by it again.
        await foreach (var page in HistoryReader.PagesAsync(client, filter with { Status = null }, cancellationToken).ConfigureAwait(false))
        {
            listed += page.Count;
            var isEnd = false;
            foreach (var run in page)
            {
                isEnd |= !Take(run, end, there, file);
            }
            // Page by page, so that what is told to be written is on the disk.
            file.Flush(flushToDisk: true);
            progress?.Report(new() { RunsListed = listed, Written = written });
            if (isEnd)
            {
                break;
            }
        }
        file.Flush(flushToDisk: true);
        if ((oldestLeft ?? newest ?? note?.Before) is { } before)
        {
            // A run of the future, by whatever clock, must not hide those of today.
            var now = time.GetUtcNow();
            new ExportNote(filter, before < now ? before : now, file.Length).Write(path);
        }
        return new() { Written = written, Kept = kept, LeftForLater = left, RunsListed = listed };
    }

    /// <summary>Writes a run, if it is not there and will not change; false when it is older than all that can be new.</summary>
    private bool Take(Generation run, DateTimeOffset? end, ExportedRuns there, FileStream file)
    {
        DateTimeOffset? created = run.CreatedAt.TryToDateTimeOffset(out var moment) ? moment : null;
        if (created < end)
        {
            return false;
        }
        newest = newest > created ? newest : created ?? newest;
        if (there.Contains(run.RunId))
        {
            return true;
        }
        if (RunState.HasEnded(run) && filter.Status is { } wanted && wanted != run.Status)
        {
            return true;
        }
        if (!IsSettled(run))
        {
            left++;
            oldestLeft = oldestLeft < created ? oldestLeft : created ?? oldestLeft;
            return true;
        }
        Append(file, format.Write(run));
        there.Add(run.RunId, created);
        written++;
        return true;
    }

    private bool IsSettled(Generation run)
    {
        if (!RunState.HasEnded(run))
        {
            return false;
        }
        var ended = run.CompletedAt ?? run.CreatedAt;
        return run.ChargedCost is not null || run.Status == GenerationStatus.Failed
            || !ended.TryToDateTimeOffset(out var moment) || time.GetUtcNow() - moment >= options.SettleTime;
    }

    /// <summary>Reads what is there, and cuts off what was torn; gives from when on runs can be new, null for all.</summary>
    private (DateTimeOffset? End, ExportedRuns There) Read(FileStream file, ExportNote? note)
    {
        var end = note?.Covers(filter, file.Length) == true ? note.From : null;
        var there = new ExportedRuns(end);
        var whole = Read(file, there);
        if (end is not null && !note!.Covers(filter, whole))
        {
            // Somebody has changed the file: what was torn may be of any time.
            (end, there) = (null, new ExportedRuns(from: null));
            file.Seek(0, SeekOrigin.Begin);
            whole = Read(file, there);
        }
        if (whole == 0)
        {
            ThrowUnlessTorn(file);
        }
        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        return (end, there);
    }

    /// <exception cref="InvalidDataException">What is there, without a whole line, is not the start of an export either.</exception>
    private void ThrowUnlessTorn(FileStream file)
    {
        var head = new byte[Math.Min(format.Start.Length, file.Length)];
        file.Seek(0, SeekOrigin.Begin);
        for (var read = 0; read < head.Length;)
        {
            read += file.Read(head, read, head.Length - read);
        }
        if (!format.Start.AsSpan(0, head.Length).SequenceEqual(head))
        {
            throw Foreign("it does not begin like one", inner: null);
        }
    }

    private long Read(FileStream file, ExportedRuns there)
    {
        try
        {
            return format.Read(file, there.Add);
        }
        catch (InvalidDataException e)
        {
            throw Foreign(e.Message, e);
        }
    }

    private InvalidDataException Foreign(string why, Exception? inner) => new($"{path} is no such export, and is left as it is: {why}", inner);

    private FileStream Open()
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (!file.CanSeek)
            {
                // To read what is there would wait for ever.
                file.Dispose();
                throw new IOException($"{path} is no file that an export can go on in.");
            }
            return file;
        }
        catch (IOException e) when (FolderInUseException.IsCause(e))
        {
            throw new FolderInUseException(path, e);
        }
    }

    private static void Append(FileStream file, byte[] bytes) => file.Write(bytes, 0, bytes.Length);
}
