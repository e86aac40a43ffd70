using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Terminal;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Completion;

/// <summary>What the tool answers to the scripts, for commands of any kind.</summary>
internal sealed class CompletionTests
{
    private const string Breaks = "\"'@><=;|&(:";

    [TestCase("", "words 0|assets|auth|completion|help")]
    [TestCase("assets ", "words 0|send")]
    [TestCase("assets send ", "words 0|my cat|a:b|a$b")]
    [TestCase("assets send a", "words 0|a:b|a$b")]
    [TestCase("assets send a --name ", "words 0|my cat|a:b|a$b")]
    [TestCase("assets send --name a --fi", "words 0|--file")]
    [TestCase("assets send --file ", "files 0")]
    [TestCase("assets send --file=x", "files 7")]
    [TestCase("assets send x --dry-run=", "words 10|--dry-run=true|--dry-run=false")]
    [TestCase("assets send x --dry-run --t", "words 0|--tag|--timeout")]
    [TestCase("assets send x --tag a --t", "words 0|--tag|--timeout")]
    [TestCase("assets send x --tag a --timeout 3 --t", "words 0|--tag")]
    [TestCase("assets send x --tag ", "words 0")]
    [TestCase("assets send x --api-key ", "words 0")]
    [TestCase("assets send x -- --t", "words 0")]
    [TestCase("assets send x y", "words 0")]
    [TestCase("assets send x --nothing=", "words 0")]
    [TestCase("--format jsonl assets ", "words 0|send")]
    [TestCase("--format=jsonl ass", "words 0|assets")]
    [TestCase("-f ", "words 0|table|json|jsonl|")]
    [TestCase("unknown ", "words 0")]
    [TestCase("help ", "words 0|assets|auth|completion|help|configuration|")]
    [TestCase("help assets ", "words 0|send")]
    [TestCase("help assets send ", "words 0")]
    [TestCase("assets send --file x > ", "files 0")]
    [TestCase("assets send --file x 2>/dev/null --dry", "words 0|--dry-run")]
    [TestCase("assets send --na\\me a\\:", "words 0|a:b")]
    public async Task The_words_before_the_cursor_decide(string typed, string answer)
    {
        // Without descriptions, as fish gives them after a tab.
        var lines = (await AskAsync("fish", "flora " + typed)).Select(line => line.Split('\t')[0]);
        Assert.That(string.Join('|', lines), answer.EndsWith('|') ? Does.StartWith(answer) : Is.EqualTo(answer));
    }

    [Test]
    public async Task Behind_a_command_without_words_come_its_options()
    {
        var lines = (await AskAsync("fish", "flora assets send x ")).ToArray();
        Assert.That(lines[1], Is.EqualTo("--file\tThe file"));
        Assert.That(lines, Does.Contain("--help\tPrint this help"));
    }

    [TestCase("flora assets send m", @"my\ cat")]
    [TestCase("flora assets send my\\ c", @"my\ cat")]
    [TestCase("flora assets send \"m", "my cat")]
    [TestCase("flora assets send 'm", "my cat")]
    [TestCase("flora assets send --name=m", @"my\ cat")]
    [TestCase("flora assets send --name='m", "my cat")]
    [TestCase("flora assets send a:", "b")]
    [TestCase("flora assets send \"a:", "a:b")]
    [TestCase("flora assets send 'a'\":", ":b")]
    [TestCase("flora assets send a\\$", "a\\$b")]
    [TestCase("flora assets send \"a\\$", "a\\$b")]
    public async Task Bash_gets_what_it_replaces_in_its_own_quotes(string typed, string choice)
    {
        var lines = (await AskAsync("bash", typed, Breaks)).ToArray();
        Assert.That(lines.Skip(1), Is.EqualTo(new[] { choice }));
    }

    [Test]
    public async Task Bash_without_word_breaks_gets_whole_words() =>
        Assert.That(await AskAsync("bash", "flora assets send --name=a:", " "), Is.EqualTo(new[] { "words 7", @"--name\=a\:b" }));

    [Test]
    public async Task Zsh_gets_words_and_gives_them() =>
        Assert.That(await AskAsync("zsh", "assets", "send", "a"), Is.EqualTo(new[] { "words 0", @"a\:b", "a$b" }));

    [TestCase("flora assets send 'm", "'my cat'\tmy cat\tmy cat")]
    [TestCase("flora assets send --na", "--name\t--name\tThe name")]
    [TestCase("flora assets send --name=a:", "--name=a:b\ta:b\ta:b")]
    public async Task PowerShell_gets_quoted_words_what_to_show_and_what_they_mean(string typed, string line)
    {
        var answer = await AskAsync("powershell", Convert.ToBase64String(Encoding.UTF8.GetBytes(typed)));
        Assert.That(answer.Skip(1), Is.EqualTo(new[] { line }));
    }

    [Test]
    public async Task The_script_of_PowerShell_asks_in_base64_and_keeps_file_names_out()
    {
        var script = (await FloraProcess.RunAsync("completion", "powershell")).Text;
        Assert.That(script, Does.Contain("Register-ArgumentCompleter -Native -CommandName 'flora'"));
        Assert.That(script, Does.Contain("__complete powershell $encoded").And.Contains("[Convert]::ToBase64String"));
        Assert.That(script, Does.Contain("return ''"));
        foreach (var (open, close) in new[] { ('{', '}'), ('(', ')'), ('[', ']') })
        {
            // Within the pattern of a match is a bracket expression, which balances too.
            Assert.That(script.Count(letter => letter == open), Is.EqualTo(script.Count(letter => letter == close)));
        }
        Assert.That(script.All(char.IsAscii), "Windows PowerShell reads what is not ASCII in another way.");
    }

    [TestCase("__complete")]
    [TestCase("__complete bash")]
    [TestCase("__complete tcsh x")]
    public async Task Other_questions_are_usage_errors(string words) =>
        Assert.That((await FloraProcess.RunAsync(words.Split(' '))).ExitCode, Is.EqualTo(2));

    [Test]
    public async Task A_shell_must_be_named()
    {
        Assert.That((await FloraProcess.RunAsync("completion")).Error, Does.StartWith("error: SHELL is required: one of bash, zsh, fish, powershell\n"));
        Assert.That((await FloraProcess.RunAsync("completion", "bahs")).Error, Does.Contain("did you mean bash?"));
    }

    private static async Task<IEnumerable<string>> AskAsync(string shell, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new ToolHost
        {
            Input = new(() => Stream.Null),
            Output = output,
            Error = error,
            OutputScreen = _ => Screen.None,
            Variable = _ => null,
            Time = new FixedTime(Printed.Now),
        };
        var code = await new Tool(host, Generated.Commands.Identity, [new Send()], []).RunAsync(["__complete", shell, .. arguments], CancellationToken.None);
        Assert.That(code, Is.EqualTo(ExitCode.Done), error.ToString());
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');
    }

    private sealed class Send : ApiCommand
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        internal Send()
        {
            Words = ["assets", "send"];
            Summary = "Send an asset";
        }

        public override IReadOnlyList<Parameter> Options { get; } =
        [
            new TextParameter<object>
            {
                Name = "name", Option = "--name", Hint = "NAME", Help = "The name.", IsPositional = true, IsRequired = true,
                Allowed = ["my cat", "a:b", "a$b"], Assign = static (_, _) => { },
            },
            new FileParameter<object> { Name = "file", Option = "--file", Hint = "FILE", Help = "The file. It is sent whole.", Assign = static (_, _) => { } },
            new SwitchParameter<object> { Name = "dry_run", Option = "--dry-run", Hint = "true|false", Help = "Try it.", Assign = static (_, _) => { } },
            new TextParameter<object> { Name = "tag", Option = "--tag", Hint = "TAG", Help = "A tag.", IsList = true, Assign = static (_, _) => { } },
        ];
    }
}
