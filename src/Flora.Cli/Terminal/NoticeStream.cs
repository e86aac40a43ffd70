using System.Globalization;
using System.Text;
using Flora.Cli.Output.Table;

namespace Flora.Cli.Terminal;

/// <summary>
/// Standard error: lines that stay, and below them some that are written over. All of them wait while another program has the
/// screen.
/// </summary>
internal sealed class NoticeStream : WriteOnlyStream
{
    private const string WipeLine = "\r\e[K";

    // Who reads a pipe should have printed what it got before anything stands in the way.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly Stream error;
    private readonly Func<Screen> screen;
    private readonly Lazy<StreamKind> data;
    private readonly TimeProvider time;
    private readonly MemoryStream held = new();
    private ITimer? timer;
    private Func<Screen, string>? status;
    private int shownLines;
    private bool isHeld;
    private bool isWithinData;

    /// <summary>Makes it.</summary>
    /// <param name="error">Where it goes.</param>
    /// <param name="screen">What shows it now.</param>
    /// <param name="data">What standard output leads to.</param>
    /// <param name="time">The clock that a line waits by.</param>
    internal NoticeStream(Stream error, Func<Screen> screen, Func<StreamKind> data, TimeProvider time)
    {
        this.data = new(data);
        this.error = error;
        this.screen = screen;
        this.time = time;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (gate)
        {
            if (isHeld)
            {
                held.Write(buffer);
                return;
            }
            Erase();
            error.Write(buffer);
        }
    }

    public override void Flush() => error.Flush();

    /// <summary>Shows a line that is written over, where the screen can do that.</summary>
    // The last column stays free: a line that fills it wraps.
    internal void Show(string text) => Show(shown => shown.Width is { } width ? TextWidth.Cut(text, width - 1) : text);

    /// <summary>Shows lines that are written over, where the screen can do that.</summary>
    /// <param name="draw">Makes them for the screen as it is then: they must be shorter than it is wide, and fewer than it is high.</param>
    internal void Show(Func<Screen, string> draw)
    {
        lock (gate)
        {
            status = draw;
            if (data.Value != StreamKind.Pipe)
            {
                Paint();
                return;
            }
            timer?.Dispose();
            timer = time.CreateTimer(_ => Paint(), null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes them away.</summary>
    internal void Wipe()
    {
        lock (gate)
        {
            Erase();
        }
    }

    /// <summary>Makes room for data.</summary>
    /// <param name="endsLine">Whether it ends with a line.</param>
    internal void MakeRoom(bool endsLine)
    {
        if (data.IsValueCreated && data.Value == StreamKind.File) return;
        lock (gate)
        {
            Erase();
            isWithinData = !endsLine;
        }
    }

    /// <summary>Begins at the start of a line, whatever a key that was pressed has left on it.</summary>
    internal void BeginLine()
    {
        lock (gate)
        {
            Erase();
            if (!isHeld && screen() is { CanOverwrite: true }) error.Write(Encoding.UTF8.GetBytes(WipeLine));
        }
    }

    /// <summary>Lets another program have the screen: lines wait.</summary>
    internal void Hold()
    {
        lock (gate)
        {
            Erase();
            isHeld = true;
        }
    }

    /// <summary>Writes the lines that waited.</summary>
    internal void Release()
    {
        lock (gate)
        {
            if (!isHeld) return;
            isHeld = false;
            error.Write(held.ToArray());
            held.SetLength(0);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) timer?.Dispose();
        base.Dispose(disposing);
    }

    private void Paint()
    {
        lock (gate)
        {
            if (isHeld || status is null || (isWithinData && data.Value != StreamKind.File) || screen() is not { CanOverwrite: true } shown) return;
            var lines = status(shown).Split('\n');
            error.Write(Encoding.UTF8.GetBytes(WipeLines + string.Join("\r\n", lines)));
            shownLines = lines.Length;
        }
    }

    private void Erase()
    {
        status = null;
        if (shownLines > 0) error.Write(Encoding.UTF8.GetBytes(WipeLines));
        shownLines = 0;
    }

    private string WipeLines => shownLines > 1 ? string.Create(CultureInfo.InvariantCulture, $"\r\e[{shownLines - 1}A\e[J") : WipeLine;

    // Also on the way out of a run that hangs in a write: then nothing is to be had from here.
    private void Leave()
    {
        if (!gate.TryEnter()) return;
        try
        {
            Release();
            Erase();
        }
        catch (IOException)
        {
            // Nobody sees it.
        }
        finally
        {
            gate.Exit();
        }
    }
}
