using System.Diagnostics;

namespace Flora.Cli.Configuration;

/// <summary>Files that are for their owner alone.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="limit">How many bytes it may have: a device has no end.</param>
    /// <returns>Its bytes, and whether others than its owner may read or change it.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static (byte[] Content, bool IsOpenToOthers) Read(string path, int limit)
    {
        if (Directory.Exists(path)) throw new IOException("it is a folder");
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // Of the file that was opened: another could stand at the path by now. A device keeps nothing.
            var isOpenToOthers = !OperatingSystem.IsWindows() && !IsDevice(path) && (File.GetUnixFileMode(handle) & Others) != 0;
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            return (BoundedInput.Read(stream, limit), isOpenToOthers);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException("it may not be read");
        }
    }

    /// <summary>Keeps others from changing a file until it is let go: waits while another does, but not for ever.</summary>
    /// <exception cref="IOException">Another does not let go, or there can be no file.</exception>
    internal static IDisposable Lock(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        for (var since = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                MakeFolder(Path.GetDirectoryName(path)!);
                return new FileStream($"{path}.lock", options);
            }
            catch (UnauthorizedAccessException)
            {
                throw new IOException("it may not be written");
            }
            catch (IOException) when (File.Exists($"{path}.lock") && Stopwatch.GetElapsedTime(since) < Patience)
            {
                Thread.Sleep(Interval);
            }
        }
    }

    /// <summary>Writes a file whole or not at all. A link stays one: what it leads to is written.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(string path, byte[] content)
    {
        try
        {
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            // A device is not to be replaced by a file.
            if (IsDevice(target)) throw new IOException("it is a device");
            MakeFolder(Path.GetDirectoryName(target)!);
            Replace(target, content);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException("it may not be written");
        }
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }

    private static void Replace(string target, byte[] content)
    {
        var temporary = $"{target}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
