using Flora.Cli.Commands;
using Flora.Cli.Product.History.Costs;
using Flora.Cli.Product.History.Downloads;
using Flora.Cli.Product.History.Export;
using Flora.Cli.Product.History.Sync;
using Flora.Cli.Product.History.Waiting;

namespace Flora.Cli.Product.History;

/// <summary>The commands of the history that call more than one operation.</summary>
internal static class HistoryCommands
{
    /// <summary>The commands, in the order of the help.</summary>
    internal static IReadOnlyList<LocalCommand> All { get; } =
    [
        new WaitCommand(),
        new WatchCommand(),
        new DownloadCommand(),
        new SyncCommand(),
        new CostCommand(),
        new ExportCommand(),
    ];
}
