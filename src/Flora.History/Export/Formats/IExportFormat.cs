namespace Flora.History;

/// <summary>Writes runs to a file, and finds them there again.</summary>
internal interface IExportFormat
{
    /// <summary>What is written to a new file first.</summary>
    byte[] Header { get; }

    /// <summary>What every file begins with, also one that was torn in its first line.</summary>
    byte[] Start { get; }

    /// <summary>A run as it stands in the file.</summary>
    byte[] Write(Generation run);

    /// <summary>Tells of each whole run in a file, and gives where the last one ends; what follows was torn.</summary>
    /// <exception cref="InvalidDataException">The file is no such export.</exception>
    long Read(Stream stream, Action<string, DateTimeOffset?> onRun);
}
