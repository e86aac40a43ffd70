using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Files;

/// <summary>
/// A file that is written whole or not at all: what is written goes to another one beside it, which takes its place at the end. Only the
/// owner may read it.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string? temporary;
    private readonly FileOutput stream;
    private bool isDone;

    private OutputFile(string path, string? temporary, FileStream file)
    {
        this.path = path;
        this.temporary = temporary;
        stream = new(file);
        // The end of the process comes without a word when an interrupt finds it waiting.
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Takes what is to be in the file.</summary>
    internal Stream Stream => stream;

    /// <summary>Begins to write a file; one that is there stays as it is until the end.</summary>
    /// <exception cref="OutputFailedException">The folder takes no file.</exception>
    internal static OutputFile Create(string path) => FileOutput.Guard(() =>
    {
        // A link stays one: what it leads to is written.
        var target = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        // A device is no file that another can take the place of.
        if (IsDevice(Path.GetFullPath(path))) return new OutputFile(path, temporary: null, new(path, FileMode.Open, FileAccess.Write));
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        return new OutputFile(target, temporary, Begin(temporary));
    });

    /// <summary>Puts what was written in its place.</summary>
    /// <exception cref="OutputFailedException">The folder does not take it.</exception>
    internal void Commit()
    {
        stream.Complete();
        if (temporary is not null) FileOutput.Guard(() => File.Move(temporary, path, overwrite: true));
        isDone = true;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Discard();
    }

    private void OnExit(object? sender, EventArgs e) => Discard();

    private void Discard()
    {
        if (isDone) return;
        isDone = true;
        stream.Abandon();
        if (temporary is not null) File.Delete(temporary);
    }

    /// <summary>Whether a full path leads to no file, but to what takes bytes all the same.</summary>
    internal static bool IsDevice(string path) =>
        OperatingSystem.IsWindows() ? path.StartsWith(@"\\.\", StringComparison.Ordinal) : path.StartsWith("/dev/", StringComparison.Ordinal);

    private static FileStream Begin(string temporary)
    {
        try
        {
            return new(temporary, Options());
        }
        catch (FileNotFoundException)
        {
            // Nobody has asked for a file of that name.
            throw new IOException("its folder takes no files");
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
