using Flora.Cli.Auth;
using Flora.Cli.Completion;
using Flora.Cli.Help;

namespace Flora.Cli.Commands;

/// <summary>The commands of the tool itself, whatever API it is for.</summary>
internal static class LocalCommands
{
    internal static IReadOnlyList<LocalCommand> All { get; } =
    [
        new LoginCommand(),
        new StatusCommand(),
        new LogoutCommand(),
        new CompletionCommand(),
        new HelpCommand(),
    ];

    /// <summary>What the words before them mean.</summary>
    internal static IReadOnlyList<CommandGroup> Groups { get; } = [AuthCommand.Group];
}
