using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;

namespace Flora.Cli.Tests.Runs.Output;

/// <summary>The command that goes on, run as it was printed by a real shell: no gap, no double, whatever the cursor holds.</summary>
[Platform(Exclude = "Win", Reason = "The shells are those of Unix.")]
[UnsupportedOSPlatform("windows")]
internal sealed class GoingOnTests
{
    private const int Count = 220;

    private static readonly string[] Cursors =
    [
        "it's \"quoted\" $HOME `id` $(id) \\n * ? [a] {b,c} ~ # ! & | ; < > %41+ é日🎬",
        "-dash",
        "--all",
        "-\u001b[2J\u202e new\nline, \ttab, 'quote', %s and \\",
        "\nat the start and at the end\n\n",
        " ",
    ];

    [Test]
    public async Task Every_item_comes_once([Values("/bin/sh", "bash")] string shell, [ValueSource(nameof(Cursors))] string cursor)
    {
        await using var server = await ServerAsync(cursor);
        var first = await Listing.RunAsync(server, "--max-items", "150", "--limit", "40", "--format", "jsonl");
        var command = first.Error.Split('\n').Single(line => line.StartsWith("  flora ", StringComparison.Ordinal));
        var second = await ShellProcess.RunAsync(shell, command);
        Assert.That(second.ExitCode, Is.Zero, $"{command}\n{second.Error}");
        Assert.That(second.Error, Is.Empty, command);
        Assert.That(
            FormatReader.Ids("jsonl", first).Concat(FormatReader.Ids("jsonl", second)),
            Is.EqualTo(Enumerable.Range(0, Count).Select(index => $"run_{index}")),
            command);
    }

    private static Task<LoopbackServer> ServerAsync(string cursor)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        return LoopbackServer.StartAsync(context =>
        {
            var query = context.Request.Query;
            if (!places.TryGetValue(query["cursor"].ToString(), out var from))
            {
                context.Response.StatusCode = 400;
                return PageServer.WriteAsync(context, Documented.Error("unknown_cursor", "Unknown cursor."));
            }
            var end = Math.Min(from + int.Parse(query["limit"].ToString(), System.Globalization.CultureInfo.InvariantCulture), Count);
            // Cursors differ in the middle of the text, so that they begin and end as the test says.
            var next = end == Count ? null : cursor.Insert(cursor.Length / 2, end == 150 ? "" : $"{end}");
            if (next is not null) places[next] = end;
            context.Response.ContentType = "application/json";
            return PageServer.WriteAsync(context, PageServer.Page(Enumerable.Range(from, end - from).Select(index => PageServer.Run($"run_{index}")), next));
        });
    }
}
