namespace Flora.Generator.Engine;

/// <summary>Finds programs on the PATH.</summary>
internal static class ProgramPath
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <summary>The full path of a program; null when no folder of the PATH holds it.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => Endings, (folder, ending) => Path.Combine(folder.Trim('"'), name + ending))
            .FirstOrDefault(File.Exists);
}
