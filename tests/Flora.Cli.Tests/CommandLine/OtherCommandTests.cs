using System.Text;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Terminal;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.CommandLine;

/// <summary>The tool knows no operation: a description of any other gives a working command.</summary>
internal sealed class OtherCommandTests
{
    [Test]
    public async Task A_command_is_made_of_its_description()
    {
        var (code, output, _, query) = await RunAsync("team", "runs", "find", "--at-least", "0.5", "--deep", "--since", "2026-01-31T12:00:00Z", "--tag", "ab");
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(output, Does.Contain("\"run_abc123\""));
        Assert.That(query, Is.EqualTo(new Query { AtLeast = 0.5m, Deep = true, Since = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), Tag = "ab" }));
    }

    [TestCase("--deep=false", false)]
    [TestCase("--deep=true", true)]
    public async Task A_switch_can_be_turned_off(string option, bool deep)
    {
        var (_, _, _, query) = await RunAsync("team", "runs", "find", "--at-least", "1", option);
        Assert.That(query!.Deep, Is.EqualTo(deep));
    }

    [TestCase("--tag ab", "--at-least is required")]
    [TestCase("--at-least x", "--at-least must be a number, 0.25 or more, but is \"x\"")]
    [TestCase("--at-least 0.2", "--at-least must be 0.25 or more, but is 0.2")]
    [TestCase("--at-least 1 --deep=perhaps", "--deep must be true or false, but is \"perhaps\"")]
    [TestCase("--at-least 1 --since now", "--since must be a time such as 2026-01-31T12:00:00Z, but is \"now\"")]
    [TestCase("--at-least 1 --tag a", "--tag must be text that matches ^[a-z]+$, at least 2 characters long, but is \"a\"")]
    [TestCase("--at-least 1 --all", "there is no option --all")]
    public async Task Its_rules_are_checked(string options, string message)
    {
        var (code, output, error, query) = await RunAsync(["team", "runs", "find", .. options.Split(' ')]);
        Assert.That(code, Is.EqualTo(ExitCode.Usage));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.StartWith($"error: {message}\n"));
        Assert.That(query, Is.Null);
    }

    [Test]
    public async Task Its_help_is_made_of_its_description()
    {
        var (_, output, _, _) = await RunAsync("team", "runs", "find", "--help");
        Assert.That(output, Does.Contain("--at-least NUMBER    The least. 0.25 or more.\n"));
        Assert.That(output, Does.Contain("--deep [true|false]"));
        Assert.That(output, Does.Contain("Default: false."));
        Assert.That(output, Does.Not.Contain("--max-items"));
    }

    [Test]
    public async Task A_fault_of_the_tool_is_one_line()
    {
        var (code, output, error, _) = await RunAsync("team", "runs", "find", "--at-least", "13");
        Assert.That(code, Is.EqualTo(ExitCode.Internal));
        Assert.That(output, Is.Empty);
        Assert.That(error, Is.EqualTo(
            "error: internal error: that is a fault of flora, and not of the command\n  add --debug for what its makers need to know, and report it\n"));
    }

    [Test]
    public async Task A_command_may_be_called_like_the_tool()
    {
        var (code, output, error, _) = await RunAsync("flora", "find");
        Assert.That(code, Is.EqualTo(ExitCode.Usage), error);
        Assert.That(error, Does.StartWith("error: --at-least is required\n"));
        Assert.That(output, Is.Empty);
    }

    [Test]
    public async Task The_name_of_the_tool_is_no_command_of_it()
    {
        var result = await FloraProcess.RunAsync("flora", "generations", "list", "--demo");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("error: unexpected \"flora\""));
    }

    [TestCase("team", "runs find  Find runs")]
    [TestCase("team runs", "find  Find runs")]
    public async Task Its_groups_have_help(string words, string line)
    {
        var (_, output, _, _) = await RunAsync([.. words.Split(' '), "--help"]);
        Assert.That(output, Does.Contain(line));
    }

    private static async Task<(ExitCode Code, string Output, string Error, Query? Sent)> RunAsync(params string[] arguments)
    {
        Query? sent = null;
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new ToolHost
        {
            Input = new(() => Stream.Null),
            Output = output,
            Error = error,
            OutputScreen = _ => Screen.None,
            Variable = name => name == "FLORA_API_KEY" ? "sk_live_secret" : null,
            Time = new FixedTime(Printed.Now),
        };
        var tool = new Tool(host, Generated.Commands.Identity, [Command("team runs find", query => sent = query), Command("flora find", query => sent = query)], []);
        var code = await tool.RunAsync(arguments, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString(), sent);
    }

    private static ListCommand<Query, GenerationPage, Generation> Command(string words, Action<Query> onSend) => new()
    {
        Words = words.Split(' '),
        Summary = "Find runs",
        Parameters =
        [
            new ValueParameter<Query, decimal>
            {
                Name = "at_least",
                Option = "--at-least",
                Hint = "NUMBER",
                Help = "The least.",
                IsRequired = true,
                Minimum = 0.25m,
                Assign = static (query, value) => query.AtLeast = value,
            },
            new SwitchParameter<Query>
            {
                Name = "deep",
                Option = "--deep",
                Hint = "true|false",
                Help = "Whether to look deeper.",
                Default = "false",
                Assign = static (query, value) => query.Deep = value,
            },
            new ValueParameter<Query, DateTimeOffset>
            {
                Name = "since",
                Option = "--since",
                Hint = "TIME",
                Help = "Since when.",
                Assign = static (query, value) => query.Since = value,
            },
            new TextParameter<Query>
            {
                Name = "tag",
                Option = "--tag",
                Hint = "TAG",
                Help = "The tag.",
                Pattern = "^[a-z]+$",
                MinimumLength = 2,
                Assign = static (query, value) => query.Tag = value,
            },
        ],
        Send = (_, query, _, _) =>
        {
            if (query.AtLeast == 13) throw new InvalidOperationException("unlucky with sk_live_secret");
            onSend(query);
            return AsyncPageable<GenerationPage, Generation>.FromPages(
                [FloraModelFactory.GenerationPage([FloraModelFactory.Generation()])], page => page.Generations);
        },
        Next = static (_, _) => null,
        NextCursor = static _ => null,
        Items = static page => page.Generations,
        ItemsPath = ["generations"],
        Columns = [new() { Header = "ID", Path = ["generation_id"], Kind = ColumnKind.Id }],
    };

    internal sealed record Query
    {
        public decimal? AtLeast { get; set; }

        public bool? Deep { get; set; }

        public DateTimeOffset? Since { get; set; }

        public string? Tag { get; set; }
    }
}
