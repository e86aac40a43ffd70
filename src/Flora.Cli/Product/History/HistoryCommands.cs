using Flora.Cli.Commands;

namespace Flora.Cli.Product.History;

/// <summary>The commands of the history that call more than one operation.</summary>
internal static class HistoryCommands
{
    /// <summary>The commands, in the order of the help.</summary>
    internal static IReadOnlyList<LocalCommand> All { get; } =
    [
    ];
}
