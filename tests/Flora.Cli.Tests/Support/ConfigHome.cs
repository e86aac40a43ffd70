namespace Flora.Cli.Tests.Support;

/// <summary>A folder with a configuration file of its own.</summary>
internal sealed class ConfigHome : IDisposable
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("flora-config-").FullName;

    /// <summary>Where the file is, or would be.</summary>
    internal string File => Path.Combine(Folder, "flora", "config.json");

    /// <summary>What stands in the file.</summary>
    internal string Text => System.IO.File.ReadAllText(File);

    /// <summary>A home whose file says something, for its owner alone.</summary>
    internal static ConfigHome With(string json)
    {
        var home = new ConfigHome();
        Directory.CreateDirectory(Path.GetDirectoryName(home.File)!);
        System.IO.File.WriteAllText(home.File, json);
        SetMode(home.File, OwnerOnly);
        return home;
    }

    /// <summary>Says who may do what with a file.</summary>
    internal static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, mode);
    }

    /// <summary>Who may do what with a file or a folder.</summary>
    internal static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : System.IO.File.GetUnixFileMode(path);

    /// <summary>Writes another file into the folder, for its owner alone.</summary>
    internal string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        SetMode(path, OwnerOnly);
        return path;
    }

    /// <summary>Runs the tool in it.</summary>
    internal Task<FloraResult> RunAsync(params string[] arguments) => RunAsync(arguments, [], "");

    /// <summary>Runs the tool in it, with variables and standard input.</summary>
    internal Task<FloraResult> RunAsync(IReadOnlyList<string> arguments, IEnumerable<(string Name, string Value)> variables, string input = "") =>
        FloraProcess.RunAsync(arguments, Environment(variables), input);

    /// <summary>The environment of a tool in it.</summary>
    internal IReadOnlyDictionary<string, string> Environment(IEnumerable<(string Name, string Value)> variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        environment.TryAdd("FLORA_CONFIG", File);
        return environment;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
