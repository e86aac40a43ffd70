using System.Text;
using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.Cli.Terminal;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Terminal;

/// <summary>What an API sends never acts on a terminal, whatever field it is in and however it is printed.</summary>
internal sealed class InjectionTests
{
    private static IEnumerable<string> Formats => OutputFormat.All.Select(format => format.Name);

    [Test]
    [Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
    public async Task No_field_acts_on_the_terminal(
        [ValueSource(nameof(Formats))] string format, [Values("xterm-kitty", "dumb")] string term)
    {
        // One session for all fields: pages of one item each, and at last one with all of them.
        string[] fields = [.. Hostile.Fields];
        await using var server = await ServeAsync(fields);
        using var session = TerminalSession.Start(
            new() { Columns = 200 },
            [.. List(server, format), .. format == "raw" ? (string[])[] : ["--all"]],
            new Dictionary<string, string> { ["TERM"] = term, ["NO_COLOR"] = "1" });
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.Zero, session.Shown);
        var shown = session.Shown.Replace("\r\e[K", "", StringComparison.Ordinal);
        Assert.That(term == "dumb" ? shown : Displayed.Plain(shown), Does.Contain("run_1"));
        Assert.That(Displayed.Acting(term == "dumb" ? shown : Displayed.Plain(shown)), Is.Empty, shown);
    }

    [Test]
    public void No_field_alone_acts_on_the_terminal([ValueSource(typeof(Hostile), nameof(Hostile.Fields))] string field, [ValueSource(nameof(Formats))] string format)
    {
        using var page = JsonDocument.Parse(Hostile.Page(field));
        var items = page.RootElement.GetProperty("generations").EnumerateArray().Select(item => item.GetRawText()).ToArray();
        var listing = (IListing)Generated.Commands.All[0];
        var printed = Printed.By(
            target => OutputFormat.Find(format)!.MakePages(target, ItemShape.Of(listing.ItemsPath, listing.Columns, listing.Members)),
            new() { IsTerminal = true, Width = 200, HasColour = true, HasLinks = true },
            Printed.Page(Hostile.Page(field), items));
        Assert.That(Displayed.Acting(Displayed.Plain(printed)), Is.Empty, printed);
        // Text of the API brings no colour of its own: "31m" is there to be read.
        Assert.That(printed, Does.Not.Contain("\e[1;1H").And.Not.Contain("]52;c;eA==\a"));
    }

    [Test]
    public async Task Off_a_terminal_raw_passes_byte_for_byte_and_json_as_json_demands()
    {
        await using var server = await LoopbackServer.StartAsync(200, Hostile.Page());
        var raw = await FloraProcess.RunAsync(List(server, "raw"), environment: null);
        Assert.That(raw.Text, Is.EqualTo(Hostile.Page()));
        foreach (var format in new[] { "json", "jsonl" })
        {
            var result = await FloraProcess.RunAsync(List(server, format), environment: null);
            var item = Listing.Parse(result.Output);
            if (format == "json") item = item.GetProperty("generations")[0];
            Assert.That(item.GetProperty("run_id").GetString(), Is.EqualTo(Hostile.Text));
            Assert.That(item.GetProperty("model").GetProperty("unknown").GetString(), Is.EqualTo(Hostile.Text));
            Assert.That(item.GetProperty(Hostile.Text).GetInt32(), Is.EqualTo(1));
        }
    }

    [Test]
    [Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
    public async Task No_error_acts_on_the_terminal()
    {
        var text = JsonSerializer.Serialize(Hostile.Text);
        await using var server = await LoopbackServer.StartAsync(
            400, $$$"""{"error":{"code":{{{text}}},"message":{{{text}}},"fields":[{"field":{{{text}}},"message":{{{text}}}}]}}""");
        using var session = TerminalSession.Start(new(), List(server, "table"), new Dictionary<string, string> { ["TERM"] = "xterm" });
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(session.Shown, Does.StartWith("\e[31merror:\e[0m "));
        Assert.That(Displayed.Acting(Displayed.Plain(session.Shown)), Is.Empty, session.Shown);
    }

    [Test]
    public void A_target_of_a_link_cannot_end_it() => Assert.That(
        Printed.Table(
            new() { IsTerminal = true, HasLinks = true },
            [new() { Header = "ID", Path = ["id"], Kind = ColumnKind.Id, Link = "at" }],
            """{"id":"a","at":"https://example.com/\u001b\\\u0007\u009c\u202e é"}""",
            """{"id":"b","at":"javascript:alert(1)"}""",
            """{"id":"c","at":"file:///etc/passwd"}""",
            $$"""{"id":"d","at":"https://example.com/{{new string('x', 3000)}}"}"""),
        Is.EqualTo("ID\n\e]8;;https://example.com/%1B/%07%C2%9C%E2%80%AE%20%C3%A9\e\\a\e]8;;\e\\\nb\nc\nd\n"));

    [TestCase("a,b\r\nc\td\r\n", "a,b\nc\td\n")]
    [TestCase("a\rb\r\r\nc\r", "a␍b␍\nc␍")]
    public void Lines_keep_their_ends_and_nothing_else(string text, string shown)
    {
        using var stream = new MemoryStream();
        var guard = new ScreenLines(stream);
        // A byte at a time: characters and line ends are whole all the same.
        foreach (var part in Encoding.UTF8.GetBytes(text + "\u202eé"))
        {
            guard.Write([part]);
        }
        guard.Flush();
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(shown + "\\u{202E}é"));
    }

    private static string[] List(LoopbackServer server, string format) =>
        ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--format", format];

    private static Task<LoopbackServer> ServeAsync(string[] fields) => LoopbackServer.StartAsync(async context =>
    {
        var index = int.TryParse(context.Request.Query["cursor"], out var cursor) ? cursor : 0;
        var page = index < fields.Length
            ? Hostile.Page(fields[index]).Replace("\"next_cursor\":null", $"\"next_cursor\":\"{index + 1}\"", StringComparison.Ordinal)
            : Hostile.Page().Replace(JsonSerializer.Serialize(Hostile.Text) + ",\"total", "null,\"total", StringComparison.Ordinal);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page));
    });
}
