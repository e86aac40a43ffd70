namespace Flora.Generator.Engine;

/// <summary>Lets one process at a time through; the others wait. A process that dies lets go of it.</summary>
public sealed class FileGate : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream file;

    private FileGate(FileStream file) => this.file = file;

    /// <summary>Waits until no other process holds the gate, then holds it until it is disposed.</summary>
    /// <param name="path">The gate's file; it is made when missing and stays.</param>
    /// <param name="patience">How long to wait.</param>
    /// <exception cref="ToolException">Another process did not let go in time.</exception>
    public static FileGate Enter(string path, TimeSpan patience)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited < patience)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException fault)
            {
                throw new ToolException(Document.DiagnosticCodes.ToolFailed, $"Another run holds '{path}': {fault.Message}",
                    "Wait for it or end it, then try again.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
