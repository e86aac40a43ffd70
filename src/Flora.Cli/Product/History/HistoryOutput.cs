using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Files;
using Flora.Cli.Terminal;
using Flora.Cli.Terminal.Paging;

namespace Flora.Cli.Product.History;

/// <summary>Where the data of a command of the history goes, and how: to be disposed of.</summary>
internal sealed class HistoryOutput : IAsyncDisposable
{
    private readonly OutputSettings settings;
    private readonly OutputFile? file;
    private PagedStream? paged;
    private readonly Printing printing;

    private HistoryOutput(LocalCall call, OutputSettings settings, OutputFile? file, PagedStream? paged)
    {
        this.settings = settings;
        this.file = file;
        this.paged = paged;
        Target = file is null
            ? new(paged ?? call.Host.Output, call.Screen, call.Host.Time)
            : new(file.Stream, Screen.None, call.Host.Time) { IsWholeOrNothing = true };
        printing = new(settings, Target, call.Notice);
    }

    /// <summary>Where it goes.</summary>
    internal OutputTarget Target { get; }

    /// <summary>How it is printed.</summary>
    internal OutputFormat Format => settings.Format;

    /// <summary>Reads what the command line says of output.</summary>
    /// <param name="call">The command line.</param>
    /// <param name="command">The command.</param>
    /// <param name="elsewhere">The format that is used unless one is named or a terminal shows it.</param>
    /// <param name="isPaged">Whether a long table opens in a pager.</param>
    /// <param name="interrupt">Ends the pager.</param>
    /// <exception cref="UsageException">An option cannot be used.</exception>
    internal static HistoryOutput Open(LocalCall call, ToolCommand command, string elsewhere, bool isPaged, CancellationToken interrupt)
    {
        var check = new OutputCheck(call.Arguments);
        var settings = check.Read(command, call.Screen.IsTerminal, elsewhere);
        if (settings.Format.IsSinglePage)
        {
            throw new UsageException($"--format {settings.Format.Name} prints a page as received, and here there is none", call.Arguments.Words);
        }
        var file = check.Open(settings);
        var paged = isPaged && file is null && settings.Format.IsForReading
            ? PagedStream.Of(call.Host, call.Identity, call.Arguments, call.Screen, call.Notice, interrupt)
            : null;
        return new(call, settings, file, paged);
    }

    /// <summary>Prints items of a shape.</summary>
    internal ItemOutput Items(ItemShape shape) => new(printing.Pages(shape), isTable: settings.Format.IsForReading);

    /// <summary>Prints items of a shape as they come, also where they make a table: later rows keep to the columns of the first.</summary>
    internal ItemOutput Changes(ItemShape shape) => new(printing.Pages(shape), isTable: false);

    /// <summary>Whether it is a table, and the user chose nothing of what is in it.</summary>
    internal bool IsPlainTable => settings is { Format.IsForReading: true, Columns: null, Query: null };

    /// <summary>Prints a page that is all there is.</summary>
    internal void Print(ItemShape shape, OutputPage page)
    {
        var format = printing.Pages(shape);
        format.Write(page);
        format.End();
    }

    /// <summary>Puts a file in its place, for all is in it; or waits until its reader has seen enough of what a pager shows.</summary>
    internal Task CommitAsync()
    {
        file?.Commit();
        return ClosePagerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        file?.Dispose();
        await ClosePagerAsync().ConfigureAwait(false);
    }

    private async Task ClosePagerAsync()
    {
        if (paged is not { } open) return;
        paged = null;
        await open.DisposeAsync().ConfigureAwait(false);
    }
}
