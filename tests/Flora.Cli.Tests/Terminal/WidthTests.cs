using Flora.Cli.Commands;
using Flora.Cli.Terminal;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Terminal;

/// <summary>Tables on screens of every width: no line is wider, whatever its letters.</summary>
internal sealed class WidthTests
{
    private static readonly Column[] Columns =
    [
        new() { Header = "ID", Path = ["id"], Kind = ColumnKind.Id },
        new() { Header = "STATE", Path = ["state"], Kind = ColumnKind.State },
        new() { Header = "AGE", Path = ["made"], Kind = ColumnKind.Age },
        new() { Header = "NAME", Path = ["name"], Kind = ColumnKind.Text },
        new() { Header = "COST", Path = ["cost"], Kind = ColumnKind.Money, Unit = "USD" },
        new() { Header = "FILES", Path = ["files"], Kind = ColumnKind.Links, Else = ["problem"] },
    ];

    private static readonly string[] First = [Item("t_1", "done", "1772366340", "short", "0.5", "a"), Item("t_22", "on", "1772366340", "日本語", "12", "")];

    // Each is more than the first page made room for.
    private static readonly string[] Later =
    [
        Item("t_longer_than_16", "an unheard-of state of some length", "\"a day that is no number\"", "é", "123456789.123456789", "https://example.com/a/long/path.png"),
        Item("t_3", "状態状態状態状態状態状態状態", "1772366340", "漢字かな交じり文を長く書いたもの、とても長い", "0.0000000000001", "👩‍💻👨‍👩‍👧‍👦🌈"),
        Item("t_4", "❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️", "0", "☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️☎️", "1e400", "e\u0301e\u0301e\u0301"),
    ];

    [Test]
    public void No_line_is_wider_than_the_screen([Range(20, 200, 1)] int width)
    {
        var printed = Printed.By(
            target => new Flora.Cli.Output.TableFormat(target, Columns), new Screen { IsTerminal = true, Width = width }, Printed.Page(First), Printed.Page(Later), Printed.Page(First));
        var lines = printed.TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(8));
        Assert.That(lines.Select(Width), Has.All.LessThanOrEqualTo(width), printed);
        Assert.That(lines.Select(line => line.Split(' ')[0]), Is.EqualTo(["ID", "t_1", "t_22", "t_longer_than_16", "t_3", "t_4", "t_1", "t_22"]));
        Assert.That(lines, Has.None.EndsWith(" "));
    }

    [Test]
    public void An_outrageous_value_does_not_cost_its_column() => Assert.That(
        Printed.Table(new() { IsTerminal = true, Width = 60 }, Columns[..3], Item("t_1", new string('s', 500), "\"" + new string('9', 500) + "\"", "", "1", "")),
        Is.EqualTo("ID   STATE                                  AGE\nt_1  sssssssssssssssssss…  9999999999999999999…\n"));

    [TestCase(20)]
    [TestCase(33)]
    [TestCase(200)]
    [Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
    public async Task The_width_is_that_of_the_terminal(int columns)
    {
        using var session = TerminalSession.Start(
            new() { Columns = columns, IsError = false },
            ["generations", "list", "--demo", "--limit", "100", "--no-pager"],
            new Dictionary<string, string> { ["TERM"] = "xterm" });
        await session.EndAsync();
        var lines = Displayed.Plain(session.Shown).TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(101).And.All.Length.LessThanOrEqualTo(columns));
    }

    // By the letters that this test has, and as wide as the most generous of terminals shows them.
    private static int Width(string line) => line.EnumerateRunes().Sum(rune => rune.Value switch
    {
        0x301 or 0x200D => 0,
        0xFE0F => 1,
        > 0x2E80 and < 0xFE00 or >= 0x1F000 => 2,
        _ => 1,
    });

    private static string Item(string id, string state, string made, string name, string cost, string problem) =>
        $$"""{"id":"{{id}}","state":"{{state}}","made":{{made}},"name":"{{name}}","cost":{{cost}},"files":["{{problem}}"],"problem":"{{problem}}"}""";
}
