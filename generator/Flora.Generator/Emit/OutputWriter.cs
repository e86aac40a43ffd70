using System.Text;
using Flora.Generator.Document;

namespace Flora.Generator.Emit;

/// <summary>Writes all files of a run or none.</summary>
public sealed class OutputWriter(OutputRoot root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a run changed on disk.</summary>
    /// <param name="Written">Files that are new or have other bytes.</param>
    /// <param name="Removed">Files that an earlier run made and this one did not.</param>
    public sealed record Changes(IReadOnlyList<string> Written, IReadOnlyList<string> Removed);

    /// <summary>
    /// Writes the files whose bytes differ, removes those that only the earlier run made, and writes the lock last. When one step
    /// fails, what was there before is put back.
    /// </summary>
    /// <param name="tree">The files.</param>
    /// <param name="newLock">The lock of these files.</param>
    /// <param name="earlier">The lock of the run before; null when it is not known.</param>
    /// <param name="diagnostics">Takes what could not be written.</param>
    /// <returns>What was changed; null with a diagnostic when nothing was.</returns>
    public Changes? Write(OutputTree tree, LockFile newLock, LockFile? earlier, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(newLock);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var undo = new List<(string Path, byte[]? Before)>();
        var current = "";
        try
        {
            var texts = tree.Append(new(root.Lock, newLock.ToString()))
                .Select(file => (Path: file.Key, Bytes: Utf8.GetBytes(file.Value), Before: Bytes(file.Key)))
                .Where(file => file.Before is null || !file.Bytes.AsSpan().SequenceEqual(file.Before))
                .ToList();
            var removed = (earlier?.Outputs.Keys ?? []).Where(path => !tree.Contains(path) && File.Exists(root[path]))
                .Select(path => (Path: path, Before: Bytes(path)))
                .ToList();
            foreach (var (path, before) in removed)
            {
                current = path;
                undo.Add((path, before));
                File.Delete(root[path]);
            }
            foreach (var (path, bytes, before) in texts)
            {
                current = path;
                undo.Add((path, before));
                Replace(path, bytes);
            }
            return new([.. texts.Select(file => file.Path).Where(path => path != root.Lock)], [.. removed.Select(file => file.Path)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCodes.NotWritten, new SourceLocation(current, 1, 1), $"The file cannot be written: {fault.Message}",
                "Close the program that holds it and check that you may write there; the generated files are as they were.");
            undo.ForEach(file => Restore(file.Path, file.Before));
            return null;
        }
    }

    private byte[]? Bytes(string path) => File.Exists(root[path]) ? File.ReadAllBytes(root[path]) : null;

    /// <summary>A reader, such as a compiler that runs at the same time, sees the old file or the new one and never a half.</summary>
    private void Replace(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(root[path])!);
        var next = root[path] + ".next";
        try
        {
            File.WriteAllBytes(next, bytes);
            File.Move(next, root[path], overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    private void Restore(string path, byte[]? before)
    {
        try
        {
            if (before is null)
            {
                File.Delete(root[path]);
            }
            else if (Bytes(path) is not { } now || !now.AsSpan().SequenceEqual(before))
            {
                Replace(path, before);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The fault that led here is the one to report; a file that cannot be put back was most often the one that failed.
        }
    }
}
