using Flora.Generator.Engine;

namespace Flora.Generator.Commands;

/// <summary>One generator at a time works in a repository.</summary>
internal static class GeneratorGate
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Waits for the other runs in this repository.</summary>
    public static FileGate Enter(GeneratorPaths paths) => FileGate.Enter(paths.IntermediateFile("flora.gate"), Patience);
}
