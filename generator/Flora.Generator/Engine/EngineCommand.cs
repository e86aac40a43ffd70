namespace Flora.Generator.Engine;

/// <summary>How to start NSwag.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What comes before NSwag's own arguments.</param>
internal sealed record EngineCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// The command that this program's build wrote into its runtime configuration when it references NSwag.MSBuild; else the same engine
    /// from npm.
    /// </summary>
    /// <exception cref="ToolException">NSwag must be installed and cannot be.</exception>
    public static EngineCommand Find(GeneratorPaths paths) =>
        Configured is { } command
            ? Parse(command)
            : new(DotNetProcess.Host, [Npm(paths).PathOf("nswag", "bin/binaries/Net100/dotnet-nswag.dll")]);

    /// <summary>Whether the engine is there, so that <see cref="Find"/> neither fails nor takes its time.</summary>
    public static bool IsInstalled(GeneratorPaths paths) => Configured is not null || Npm(paths).IsInstalled();

    /// <summary>Cuts a command such as <c>dotnet "some folder/dotnet-nswag.dll"</c> into its words.</summary>
    public static EngineCommand Parse(string command)
    {
        var words = command.Split('"')
            .SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return new(words[0] == "dotnet" ? DotNetProcess.Host : words[0], words[1..]);
    }

    private static string? Configured => AppContext.GetData("Flora.Generator.NSwag") as string;

    private static NpmTools Npm(GeneratorPaths paths) => new(paths[GeneratorPaths.Tools]);
}
