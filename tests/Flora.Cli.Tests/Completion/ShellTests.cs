using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Completion;

/// <summary>Completion as people meet it: in the shells themselves, with the Tab key.</summary>
[Platform(Exclude = "Win", Reason = "These shells are of Unix.")]
internal sealed class ShellTests
{
    private const string Left = "\e[D";

    // What is typed, and what stands in the line then.
    private static readonly (string Typed, string Line)[] Lines =
    [
        ("flora gen\t", "flora generations "),
        ("flora generations list --sta\t", "flora generations list --status "),
        ("flora generations list --status comp\t", "flora generations list --status completed "),
        ("flora generations list --status=comp\t", "flora generations list --status=completed "),
        ("flora generations list --status \"comp\t", "flora generations list --status \"completed\" "),
        ("flora generations list --status 'comp\t", "flora generations list --status 'completed' "),
        ("flora generations list -f ta\t", "flora generations list -f table "),
        ("flora help exit\t", "flora help exit-codes "),
        ("flora help generations l\t", "flora help generations list "),
        ("flora completion f\t", "flora completion fish "),
        ("true; X=1 flora compl\t", "true; X=1 flora completion "),
        ("./flora compl\t", "./flora completion "),
        // No file names where a value is expected, though there is a file of that name.
        ("flora generations list --project-id prj_f\t", "flora generations list --project-id prj_f"),
        ("flora generations list --cursor=prj_f\t", "flora generations list --cursor=prj_f"),
        ("flora generations list prj_f\t", "flora generations list prj_f"),
        // But where a file is.
        ("flora generations list > prj_f\t", "flora generations list > prj_file "),
    ];

    [Test]
    public async Task Bash_completes()
    {
        using var folder = NewFolder();
        using var shell = await BashAsync(folder);
        await CheckLinesAsync(shell);
        Assert.That((await shell.TypeAsync("flora generations list --status=\"comp\t")).Line, Is.EqualTo("flora generations list --status=\"completed\" "));
    }

    [Test]
    public async Task Zsh_completes()
    {
        using var folder = NewFolder();
        using var shell = await ZshAsync(folder);
        await CheckLinesAsync(shell);
    }

    [Test]
    public async Task Bash_shows_what_can_be_chosen()
    {
        using var folder = NewFolder();
        using var shell = await BashAsync(folder);
        foreach (var typed in new[] { "flora generations list --status \t", "flora generations list --status=\t" })
        {
            var (shown, line) = await shell.TypeAsync(typed);
            Assert.That(shown, Does.Match(@"pending\s+running\s+completed\s+failed\s"));
            Assert.That(line, Is.EqualTo(typed.TrimEnd('\t')));
        }
    }

    [Test]
    public async Task Zsh_shows_what_can_be_chosen_and_what_it_means()
    {
        using var folder = NewFolder();
        using var shell = await ZshAsync(folder);
        Assert.That((await shell.TypeAsync("flora generations list --status=\t")).Shown, Does.Match(@"pending\s+running\s+completed\s+failed\s"));
        Assert.That((await shell.TypeAsync("flora completion \t")).Shown, Does.Match(@"bash\s+-- GNU bash[^\n]*\n\s*zsh\s+-- zsh"));
        Assert.That((await shell.TypeAsync("flora generations list -\t\t")).Shown, Does.Match(@"--limit\s+-- How many items a page holds"));
    }

    [Test]
    public async Task Zsh_finds_the_script_in_its_folders()
    {
        using var folder = NewFolder();
        await WriteScriptAsync(folder, "zsh", "_flora");
        using var shell = await ShellTerminal.StartAsync(folder, ZshSetup("fpath=(~ $fpath); autoload -Uz compinit && compinit -u -D"), "zsh", "-f", "-i");
        Assert.That((await shell.TypeAsync("flora gen\t")).Line, Is.EqualTo("flora generations "));
        Assert.That((await shell.TypeAsync("flora completion f\t")).Line, Is.EqualTo("flora completion fish "));
    }

    [TestCase("flora gen", "generations\tThe history of everything that was generated\n")]
    [TestCase("flora generations list --sta", "--status\tOnly runs in this state\n")]
    [TestCase("flora generations list --status ", "pending\nrunning\ncompleted\nfailed\n")]
    [TestCase("flora generations list --status=c", "--status=completed\n")]
    [TestCase("flora generations list --status 'c", "completed\n")]
    [TestCase("true; X=1 flora help exit", "exit-codes\tWhat the tool returns to the shell\n")]
    [TestCase("flora completion z", "zsh\tzsh\n")]
    [TestCase("flora generations list --project-id prj_f", "")]
    [TestCase("flora generations list --cursor=prj_f", "")]
    [TestCase("flora generations list prj_f", "")]
    [TestCase("flora generations list > prj_f", "prj_file\n")]
    public async Task Fish_completes(string typed, string choices)
    {
        using var folder = NewFolder();
        await WriteScriptAsync(folder, "fish", "flora.fish");
        var start = folder.Start("fish", "--no-config", "-c", "source flora.fish; complete -C $argv[1]", typed);
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(await error, Is.Empty);
        Assert.That(output, Is.EqualTo(choices));
    }

    private static ToolFolder NewFolder()
    {
        var folder = new ToolFolder();
        File.WriteAllText(Path.Combine(folder.Path, "prj_file"), "");
        return folder;
    }

    private static async Task CheckLinesAsync(ShellTerminal shell)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (typed, expected) in Lines)
            {
                Assert.That((await shell.TypeAsync(typed)).Line, Is.EqualTo(expected));
            }
        }
        // The cursor stands in the middle; zsh adds a space there.
        const string rest = " --limit 3";
        var (_, line) = await shell.TypeAsync("flora generations list --status c" + rest + string.Concat(Enumerable.Repeat(Left, rest.Length)) + "\t");
        Assert.That(line.Replace("  ", " ", StringComparison.Ordinal), Is.EqualTo("flora generations list --status completed --limit 3"));
    }

    private static Task<ShellTerminal> BashAsync(ToolFolder folder) => ShellTerminal.StartAsync(
        folder,
        """
        PS1='$ '; bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0'; bind 'set page-completions off'; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'; bind -x '"\C-g": printf "<%s|end>\n" "$READLINE_LINE"'; eval "$(flora completion bash)"
        """.Trim(),
        "bash", "--norc", "--noprofile", "-i");

    private static Task<ShellTerminal> ZshAsync(ToolFolder folder) =>
        ShellTerminal.StartAsync(folder, ZshSetup("source <(flora completion zsh)"), "zsh", "-f", "-i");

    private static string ZshSetup(string install) =>
        "PS1='$ '; unsetopt beep auto_menu; LISTMAX=10000; zle -N show; show() { print -r -- \"<$BUFFER|end>\" }; bindkey '^G' show; bindkey '^U' kill-whole-line; " + install;

    private static async Task WriteScriptAsync(ToolFolder folder, string shell, string file)
    {
        var script = await FloraProcess.RunAsync("completion", shell);
        Assert.That(script.ExitCode, Is.Zero, script.Error);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, file), script.Output);
    }
}
