using Flora.Cli.CommandLine;

namespace Flora.Cli.Terminal.Paging;

/// <summary>
/// Lines for a terminal: when they are more than it shows, a pager has them. Until that is known they wait, or until nothing more comes
/// for now.
/// </summary>
/// <param name="screen">The terminal.</param>
/// <param name="height">How many lines it shows.</param>
/// <param name="command">The pager.</param>
/// <param name="notices">What waits while the pager has the screen.</param>
/// <param name="notice">Says what is no data.</param>
/// <param name="interrupt">Ends the pager too.</param>
internal sealed class PagedStream(Stream screen, int height, PagerCommand command, NoticeStream? notices, Action<string> notice, CancellationToken interrupt)
    : WriteOnlyStream
{
    private readonly CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
    private CancellationTokenRegistration registration;
    private MemoryStream? waiting = new();
    private int lines;
    private PagerProcess? pager;
    private Task ended = Task.CompletedTask;

    /// <summary>Makes it for what is for reading; null where no screen shows it, or nobody wants a pager.</summary>
    internal static PagedStream? Of(ToolHost host, ToolIdentity identity, Arguments arguments, Screen screen, Action<string> notice, CancellationToken interrupt) =>
        screen is { IsTerminal: true, CanOverwrite: true, Height: { } height } && !arguments.Has(ToolOptions.NoPager)
        && PagerCommand.Find(host.Variable, identity.PagerVariable) is { } command
            ? new(host.Output, height, command, host.Notices, notice, interrupt)
            : null;

    /// <summary>Cancelled when its user has seen enough, and by the interrupt.</summary>
    internal CancellationToken Left => left.Token;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (waiting is null)
        {
            Pass(buffer);
            return;
        }
        waiting.Write(buffer);
        lines += buffer.Count((byte)'\n');
        // The prompt of the shell takes a line too.
        if (lines < height) return;
        Start();
        PassWaiting();
    }

    public override void Flush()
    {
        PassWaiting();
        screen.Flush();
    }

    public override async ValueTask DisposeAsync()
    {
        if (pager is not null)
        {
            await pager.CloseAsync().ConfigureAwait(false);
            await ended.ConfigureAwait(false);
            await registration.DisposeAsync().ConfigureAwait(false);
            pager.Dispose();
            notices?.Release();
        }
        left.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private void Start()
    {
        notices?.Hold();
        pager = PagerProcess.Start(command);
        if (pager is null)
        {
            notices?.Release();
            notice($"The pager {command.Words[0]} cannot be run.");
            return;
        }
        registration = interrupt.Register(pager.Stop);
        ended = pager.Ended.ContinueWith(_ => left.Cancel(), TaskScheduler.Default);
    }

    private void PassWaiting()
    {
        if (waiting is not { } first) return;
        waiting = null;
        Pass(first.GetBuffer().AsSpan(0, (int)first.Length));
    }

    private void Pass(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (pager is null) screen.Write(buffer);
            else pager.Write(buffer);
        }
        catch (OutputClosedException) when (interrupt.IsCancellationRequested)
        {
            throw new OperationCanceledException(interrupt);
        }
    }
}
