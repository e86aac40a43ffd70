using System.Globalization;
using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>A table of runs on a terminal that is written over as they change, and gone at the end.</summary>
internal sealed class LiveTable : IDisposable
{
    // Many runs change in one look: the table is drawn for all of them together, and once a second for the ages.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    // No identifiers by their kind: those are never cut, and a line that wraps cannot be written over.
    private static readonly Column[] Columns =
    [
        new() { Header = "RUN ID", Path = ["run_id"], Kind = ColumnKind.Text },
        new() { Header = "STATUS", Path = ["status"], Kind = ColumnKind.State },
        new() { Header = "%", Path = ["progress"], Kind = ColumnKind.Number },
        new() { Header = "AGE", Path = ["created_at"], Kind = ColumnKind.Age },
        new() { Header = "MODEL", Path = ["model", "model_id"], Kind = ColumnKind.Text },
    ];

    private readonly Lock gate = new();
    private readonly NoticeStream notices;
    private readonly TimeProvider time;
    private readonly bool hasColour;
    private readonly long begin;
    private readonly ITimer timer;
    private RunSnapshot[] runs = [];
    private long? painted;
    private bool isOver;

    private LiveTable(NoticeStream notices, TimeProvider time, bool hasColour)
    {
        this.notices = notices;
        this.time = time;
        this.hasColour = hasColour;
        begin = time.GetTimestamp();
        timer = time.CreateTimer(_ => Paint(), null, Beat, Beat);
    }

    /// <summary>Makes it; null where no terminal can show it, or nobody wants to see it.</summary>
    internal static LiveTable? Of(LocalCall call)
    {
        var screen = call.Host.ErrorScreen(call.Arguments.Has(ToolOptions.NoColor));
        return call.Host.Notices is { } notices && screen.CanOverwrite && !call.Arguments.Has(ToolOptions.Quiet)
            ? new(notices, call.Host.Time, screen.HasColour)
            : null;
    }

    /// <summary>Shows runs as they are now.</summary>
    internal void Show(IEnumerable<RunSnapshot> now)
    {
        lock (gate)
        {
            runs = [.. now];
            painted = null;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (isOver) return;
            isOver = true;
            timer.Dispose();
            notices.Wipe();
        }
    }

    private void Paint()
    {
        lock (gate)
        {
            if (isOver || runs.Length == 0 || (painted is { } last && time.GetElapsedTime(last) < Rest)) return;
            painted = time.GetTimestamp();
            var (shown, elapsed) = (runs, time.GetElapsedTime(begin));
            notices.Show(screen => Draw(shown, elapsed, screen));
        }
    }

    private string Draw(RunSnapshot[] all, TimeSpan elapsed, Screen screen)
    {
        // Heading, summary, and a line that stays free.
        var room = screen.Height is { } height ? Math.Max(0, height - 3) : int.MaxValue;
        // Where not all have room, those that are under way are of interest.
        RunSnapshot[] rows = all.Length <= room ? all : [.. all.OrderBy(run => run.HasEnded).Take(room)];
        var width = screen.Width is { } columns ? Math.Max(1, columns - 1) : (int?)null;
        var summary = Summary(all, rows.Length, elapsed);
        if (width is { } most) summary = TextWidth.Cut(summary, most);
        return Table(rows, screen with { Width = width, HasColour = hasColour }) + summary;
    }

    private string Table(RunSnapshot[] rows, Screen screen)
    {
        using var lines = new MemoryStream();
        var table = new TableFormat(new(lines, screen, time), Columns);
        table.Write(new()
        {
            Items = rows.Select(RunJson.Of),
            Count = rows.Length,
            Envelope = () => default,
            NextCursor = null,
            Raw = null,
        });
        return Encoding.UTF8.GetString(lines.ToArray());
    }

    private static string Summary(RunSnapshot[] all, int shown, TimeSpan elapsed)
    {
        var ended = all.Count(run => run.HasEnded);
        var hidden = all.Length > shown ? string.Create(CultureInfo.InvariantCulture, $", {all.Length - shown} not shown") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{ended} of {all.Length} ended{hidden} ({Math.Floor(elapsed.TotalSeconds)} s)");
    }
}
