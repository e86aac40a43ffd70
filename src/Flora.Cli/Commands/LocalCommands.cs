namespace Flora.Cli.Commands;

/// <summary>The commands of the tool itself, whatever API it is for.</summary>
internal static class LocalCommands
{
    internal static IReadOnlyList<LocalCommand> All { get; } = [];
}
