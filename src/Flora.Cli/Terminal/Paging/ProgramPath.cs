namespace Flora.Cli.Terminal.Paging;

/// <summary>Finds programs as a shell does. .NET would run one that lies in the current folder, whoever put it there.</summary>
internal static class ProgramPath
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The file of a program; null when there is none.</summary>
    /// <param name="name">Its name, or a path to it.</param>
    /// <param name="path">The folders of programs.</param>
    internal static string? Find(string name, string path)
    {
        if (name.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)) return FileOf(Path.GetFullPath(name));
        return path.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => FileOf(Path.Combine(folder, name)))
            .FirstOrDefault(file => file is not null);
    }

    private static string? FileOf(string file)
    {
        if (!OperatingSystem.IsWindows()) return File.Exists(file) && (File.GetUnixFileMode(file) & Executable) != 0 ? file : null;
        string[] names = [file, file + ".exe"];
        return Array.Find(names, File.Exists);
    }
}
