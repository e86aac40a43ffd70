namespace Flora.History;

/// <summary>Another process, or another call, works on the same folder or file.</summary>
public sealed class FolderInUseException : IOException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="innerException">What the system reported.</param>
    public FolderInUseException(string path, Exception? innerException = null)
        : base($"Something else is working on {path}: wait until it has ended.", innerException) => Path = path;

    /// <summary>The folder or file.</summary>
    public string Path { get; }

    /// <summary>Whether a file could not be opened because somebody else has it: Windows, Linux and macOS each have a number for it.</summary>
    internal static bool IsCause(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;
}
