using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Images;

/// <summary>The option <c>--images</c>: where it draws, where it does not and says so, and what is wrong with it.</summary>
internal sealed class ImageOptionTests
{
    private const string ControlC = "\u0003";

    [TestCase("--images", "csv", "error: --images draws beneath the rows of a table, but the format is csv\n  leave out --images, or use --format table\n")]
    [TestCase("--images=blocks", "raw", "error: --images draws beneath the rows of a table, but the format is raw\n  leave out --images, or use --format table\n")]
    [TestCase("--images=bloks", "table", "error: --images must be one of auto, kitty, blocks, but is \"bloks\"\n  did you mean blocks?\n")]
    public async Task What_cannot_be_drawn_is_said_before_anything_is_sent(string option, string format, string error)
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", option, "--format", format);
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith(error));
    }

    [TestCase("--images and --query exclude each other", "generations", "list", "--demo", "--images", "--query", "$.a")]
    [TestCase("--images means nothing here: \"flora generations cost\" draws no images", "generations", "cost", "--demo", "--images")]
    [TestCase("--images means nothing here: \"flora auth status\" draws no images", "auth", "status", "--images")]
    [TestCase("--images was given more than once", "generations", "list", "--demo", "--images", "--images=kitty")]
    [TestCase("--project-id needs a value", "generations", "list", "--demo", "--project-id", "--images")]
    public async Task Where_it_has_no_meaning_it_is_wrong(string error, params string[] arguments)
    {
        var result = await FloraProcess.RunAsync(arguments);
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith($"error: {error}"));
    }

    [TestCase("generations list --im", "words 0|--images")]
    [TestCase("generations list --images=", "words 9|--images=auto|--images=kitty|--images=blocks")]
    [TestCase("generations list --images --status p", "words 0|pending")]
    [TestCase("runs get --images=kitty --images", "words 0")]
    [TestCase("generations cost --im", "words 0")]
    public async Task Its_values_are_completed(string typed, string answer)
    {
        var result = await FloraProcess.RunAsync("__complete", "fish", "flora " + typed);
        Assert.That(string.Join('|', result.Text.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')[0])), Is.EqualTo(answer));
    }

    [Test]
    public async Task Elsewhere_than_on_a_terminal_nothing_is_drawn_or_fetched()
    {
        await using var media = MediaServer.Start();
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var plain = await FloraProcess.RunAsync(["generations", "list", .. flora.Options, "--format", "table"]);
        var result = await FloraProcess.RunAsync(["generations", "list", .. flora.Options, "--format", "table", "--images=kitty"], new Dictionary<string, string> { ["FORCE_COLOR"] = "1", ["TERM"] = "xterm-kitty" });
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "No images are drawn: the output does not go to a terminal.\n")));
        Assert.That(Displayed.Plain(result.Text), Is.EqualTo(plain.Text));
        Assert.That((await FloraProcess.RunAsync(["generations", "list", .. flora.Options, "--images", "--quiet"])).Error, Is.Empty);
        Assert.That(media.Requests, Is.Empty);
    }

    [Test]
    [Platform(Include = "Linux", Reason = "A pseudo-terminal.")]
    [UnsupportedOSPlatform("windows")]
    public async Task Without_colours_nothing_is_drawn_or_fetched()
    {
        await using var media = MediaServer.Start();
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        string[] list = ["generations", "list", .. flora.Options, "--images", "--columns", "run_id"];
        foreach (var (name, value, option, why) in ((string, string, string, string)[])
            [
                ("NO_COLOR", "1", "--no-validate", ", for colours are off."),
                ("X", "1", "--no-color", ", for colours are off."),
                ("TERM", "dumb", "--no-validate", ": the terminal shows text alone."),
            ])
        {
            var result = await TerminalProcess.RunAsync(100, [.. list, option], new Dictionary<string, string> { ["TERM"] = "xterm", [name] = value });
            Assert.That((result.ExitCode, result.Text, result.Error), Is.EqualTo((0, "RUN ID\nrun_a\n", $"No images are drawn{why}\n")), name);
        }
        Assert.That(media.Requests, Is.Empty);
    }

    [Test]
    [Platform(Include = "Linux", Reason = "A session on a pseudo-terminal.")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_table_with_images_is_not_given_to_the_pager()
    {
        using var pagers = new FakePagers();
        using var session = TerminalSession.Start(
            new() { Rows = 10 },
            ["generations", "list", "--demo", "--limit", "30", "--images"],
            new Dictionary<string, string> { ["TERM"] = "xterm", ["PAGER"] = pagers.Add("pager", "echo PAGED") });
        Assert.That((await session.EndAsync()).ExitCode, Is.Zero);
        Assert.That(session.Shown, Does.Not.Contain("PAGED").And.Contains("▀"));
    }

    [Test]
    [Platform(Include = "Linux", Reason = "A session on a pseudo-terminal.")]
    [UnsupportedOSPlatform("windows")]
    public async Task An_interrupt_ends_the_fetching()
    {
        using var folder = new TemporaryFolder();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var media = MediaServer.Start(context =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        using var session = TerminalSession.Start(
            new(), ["generations", "list", .. flora.Options, "--images"], new Dictionary<string, string> { ["TERM"] = "xterm", ["TMPDIR"] = folder.Path });
        await asked.Task.WaitAsync(FloraProcess.Limit);
        await session.EndAfterAsync(() => session.Send(ControlC));
        Assert.That((await session.EndAsync()).ExitCode, Is.EqualTo(130), session.Shown);
        Assert.That(session.IsAsItWas);
        Assert.That(session.Shown, Does.EndWith($"\r\e[KNothing was printed yet. To begin again:\n\r\e[K  flora generations list --base-url {flora.BaseUrl} --images\n")
            .Or.EndWith($"\r\e[KNothing was printed yet. To begin again:\n\r\e[K  flora generations list --images --base-url {flora.BaseUrl}\n"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Where(entry => Path.GetFileName(entry).StartsWith("flora", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Without_it_no_code_for_images_is_loaded()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(FloraProcess.ManagedTool)!))
        {
            var name = Path.GetFileName(file);
            // The list of dependencies would have the host look for all of them at once.
            if (name.StartsWith("SixLabors.", StringComparison.Ordinal) || name.EndsWith(".deps.json", StringComparison.Ordinal)) continue;
            File.Copy(file, Path.Combine(folder.Path, name));
        }
        var start = FloraProcess.StartInfo(FloraProcess.Dotnet, new Dictionary<string, string>());
        foreach (var word in (string[])[Path.Combine(folder.Path, "flora.dll"), "generations", "list", "--demo", "--limit", "1"])
        {
            start.ArgumentList.Add(word);
        }
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(await output, Does.Contain("run_"));
    }
}
