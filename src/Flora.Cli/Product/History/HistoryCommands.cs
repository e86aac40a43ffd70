using Flora.Cli.Commands;
using Flora.Cli.Product.History.Costs;
using Flora.Cli.Product.History.Export;
using Flora.Cli.Product.History.Sync;

namespace Flora.Cli.Product.History;

/// <summary>The commands of the history that call more than one operation.</summary>
internal static class HistoryCommands
{
    /// <summary>The commands, in the order of the help.</summary>
    internal static IReadOnlyList<LocalCommand> All { get; } =
    [
        new SyncCommand(),
        new CostCommand(),
        new ExportCommand(),
    ];
}
