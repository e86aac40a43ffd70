using Flora.Cli.Auth;

namespace Flora.Cli.Commands;

/// <summary>The commands of the tool itself, whatever API it is for.</summary>
internal static class LocalCommands
{
    internal static IReadOnlyList<LocalCommand> All { get; } = [AuthCommands.Login, AuthCommands.Status, AuthCommands.Logout];

    internal static IReadOnlyList<CommandGroup> Groups { get; } = [AuthCommands.Group];
}
