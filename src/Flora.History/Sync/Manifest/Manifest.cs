namespace Flora.History;

/// <summary>The record of what a folder mirrors: a line of JSON for each run, of which the last counts.</summary>
internal sealed class Manifest : IDisposable
{
    // Up to here it is worth it for a single line that is out of date.
    private const int Small = 10_000;

    private readonly string path;
    private readonly AppendOnlyFile file;
    private readonly HashSet<string> runs = new(StringComparer.Ordinal);
    private int lines;

    private Manifest(string path, FileStream stream)
    {
        this.path = path;
        file = new AppendOnlyFile(stream);
    }

    /// <summary>Opens a manifest and reads it; a last line that is torn is removed.</summary>
    /// <exception cref="InvalidDataException">A line is not one of a manifest.</exception>
    internal static Manifest Open(string path, Action<ManifestEntry> onEntry, Action<ListedMark> onMark)
    {
        // Without a buffer: what could not be written must not be written by the closing.
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 1);
        var manifest = new Manifest(path, stream);
        try
        {
            var end = manifest.Read(stream, onEntry, onMark);
            stream.SetLength(end);
            stream.Seek(end, SeekOrigin.Begin);
            if (end == 0)
            {
                var header = ManifestLine.Header();
                stream.Write(header, 0, header.Length);
            }
            return manifest;
        }
        catch
        {
            manifest.Dispose();
            throw;
        }
    }

    internal Task AppendAsync(ManifestEntry entry)
    {
        lock (runs)
        {
            lines++;
            runs.Add(entry.Run.RunId);
        }
        return file.AppendAsync(ManifestLine.Of(entry));
    }

    internal Task AppendAsync(ListedMark mark) => file.AppendAsync(ManifestLine.Of(mark));

    /// <summary>Ends the writing, and leaves one line a run when that is worth it.</summary>
    internal void Complete()
    {
        Dispose();
        var outdated = lines - runs.Count;
        if (outdated > 0 && (lines <= Small || outdated >= lines / 10))
        {
            Compact();
        }
    }

    public void Dispose() => file.Dispose();

    private long Read(FileStream stream, Action<ManifestEntry> onEntry, Action<ListedMark> onMark)
    {
        var reader = new LineReader(stream);
        while (reader.TryRead(out var line))
        {
            var (entry, mark) = Parse(line, reader.Number);
            if (entry is not null)
            {
                lines++;
                runs.Add(entry.Run.RunId);
                onEntry(entry);
            }
            if (mark is not null)
            {
                onMark(mark);
            }
        }
        return reader.Position;
    }

    private void Compact()
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var marks = new Dictionary<int, ListedMark>();
        Each((line, number) =>
        {
            var (entry, mark) = Parse(line, number);
            if (entry is not null)
            {
                last[entry.Run.RunId] = number;
            }
            if (mark is not null)
            {
                foreach (var older in marks.Where(older => mark.SaysMoreThan(older.Value)).ToList())
                {
                    marks.Remove(older.Key);
                }
                marks.Add(number, mark);
            }
        });
        var kept = new HashSet<int>(last.Values.Concat(marks.Keys)) { 1 };
        var next = path + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Each((line, number) =>
            {
                if (kept.Contains(number))
                {
                    var bytes = line.ToArray();
                    stream.Write(bytes, 0, bytes.Length);
                    stream.WriteByte((byte)'\n');
                }
            });
            stream.Flush(flushToDisk: true);
        }
        FilePlacer.Replace(next, path);
    }

    private void Each(Action<ReadOnlyMemory<byte>, int> visit)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var reader = new LineReader(stream);
        while (reader.TryRead(out var line))
        {
            visit(line, reader.Number);
        }
    }

    private (ManifestEntry? Entry, ListedMark? Mark) Parse(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            return ManifestLine.Read(line);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException(
                $"{path}({number}): this is no line of a manifest: {e.Message}. Remove the line; what it names is fetched again.", e);
        }
    }
}
