using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Terminal;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Output;

/// <summary>The table as it is printed, on screens of several abilities.</summary>
internal sealed class TableFormatTests
{
    private static readonly Column[] Columns =
    [
        new() { Header = "ID", Path = ["id"], Kind = ColumnKind.Id },
        new() { Header = "STATE", Path = ["state"], Kind = ColumnKind.State },
        new() { Header = "AGE", Path = ["made"], Kind = ColumnKind.Age },
        new() { Header = "NAME", Path = ["by", "name"], Kind = ColumnKind.Text },
        new() { Header = "COST", Path = ["cost"], Kind = ColumnKind.Money, Unit = "USD" },
        new() { Header = "FILES", Path = ["files"], Kind = ColumnKind.Links, Link = "at", Label = "what", Else = ["problem"] },
    ];

    private const string Done = """
        {"id":"thing_1","state":"done","made":1772366340000,"by":{"name":"A long name of a maker"},"cost":0.0425,
         "files":[{"at":"https://example.com/one.png","what":"imageUrl"},{"at":"some text\nmore","what":"text"}]}
        """;

    private const string Broken = """{"id":"thing_22","state":"failed","made":1772366400,"cost":3,"problem":"too_large","files":[]}""";

    private const string Bare = """{"id":"thing_333","state":"odd","made":"soon","by":{"name":null}}""";

    [Test]
    public void A_file_gets_everything_in_full() => Assert.That(Printed.Table(Screen.None, Columns, Done, Broken, Bare), Is.EqualTo("""
        ID         STATE    AGE  NAME                       COST  FILES
        thing_1    done      1m  A long name of a maker  $0.0425  https://example.com/one.png "some text␊more"
        thing_22   failed    0s                            $3.00  too_large
        thing_333  odd     soon

        """));

    [Test]
    public void A_narrow_screen_shortens_links_first_and_then_text() => Assert.That(
        Printed.Table(new() { IsTerminal = true, Width = 66 }, Columns, Done, Broken), Is.EqualTo("""
        ID        STATE   AGE  NAME                       COST  FILES
        thing_1   done     1m  A long name of a maker  $0.0425  image, "s…
        thing_22  failed   0s                            $3.00  too_large

        """));

    [Test]
    public void A_very_narrow_screen_keeps_identifiers_and_what_still_fits() => Assert.That(
        Printed.Table(new() { IsTerminal = true, Width = 22 }, Columns, Done, Broken), Is.EqualTo("""
        ID        STATE   AGE
        thing_1   done     1m
        thing_22  failed   0s

        """));

    [Test]
    public void An_identifier_is_never_cut() => Assert.That(
        Printed.Table(new() { IsTerminal = true, Width = 5 }, Columns, Broken), Is.EqualTo("ID\nthing_22\n"));

    [Test]
    public void A_terminal_with_links_and_colours_gets_both() => Assert.That(
        Printed.Table(new() { IsTerminal = true, HasColour = true, HasLinks = true }, [Columns[1], Columns[5]], Done, Broken), Is.EqualTo(string.Join(
            '\n',
            "\e[1mSTATE\e[0m   \e[1mFILES\e[0m",
            "\e[32mdone\e[0m    \e]8;;https://example.com/one.png\e\\image\e]8;;\e\\\e[2m, \e[0m\"some text␊more\"",
            "\e[31mfailed\e[0m  \e[2mtoo_large\e[0m",
            "")));

    [Test]
    public void Wide_letters_take_two_columns() => Assert.That(
        Printed.Table(Screen.None, [Columns[3], Columns[0]], """{"id":"a","by":{"name":"日本語"}}""", """{"id":"b","by":{"name":"e\u0301t\u00e9 🎬"}}"""),
        Is.EqualTo("NAME    ID\n日本語  a\ne\u0301té 🎬  b\n"));

    [Test]
    public void Later_pages_keep_the_widths_of_the_first()
    {
        var printed = Printed.By(
            target => new TableFormat(target, [Columns[0], Columns[3]]),
            new() { IsTerminal = true, Width = 40 },
            Printed.Page("""{"id":"a","by":{"name":"Someone"}}"""),
            Printed.Page(),
            Printed.Page("""{"id":"a_longer_one","by":{"name":"Someone longer"}}"""));
        Assert.That(printed, Is.EqualTo("ID  NAME\na   Someone\na_longer_one  Someon…\n"));
    }

    [Test]
    public void Nothing_prints_nothing() => Assert.That(Printed.Table(Screen.None, Columns), Is.Empty);
}
