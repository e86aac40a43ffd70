using Flora.Cli.CommandLine;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Errors;

internal sealed class DidYouMeanTests
{
    [TestCase("generation list", "generations")]
    [TestCase("generations lst", "generations list")]
    [TestCase("list", "generations list")]
    [TestCase("hlep", "help")]
    [TestCase("generations list --limt 3", "--limit")]
    [TestCase("generations list -limit 3", "--limit")]
    [TestCase("generations list --project_id prj_1", "--project-id")]
    [TestCase("generations list --workspace ws_1", "--workspace-id")]
    [TestCase("generations list --formt=json", "--format")]
    [TestCase("generations list --status complete", "completed")]
    [TestCase("generations list --status Failed", "failed")]
    [TestCase("generations list --format jsn", "json")]
    [TestCase("help exit", "exit-codes")]
    [TestCase("help generations lists", "generations list")]
    [TestCase("completion pwershell", "powershell")]
    public async Task What_is_almost_right_is_named(string words, string meant)
    {
        var result = await FloraProcess.RunAsync(words.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error.Split('\n')[1], Is.EqualTo($"  did you mean {meant}?"));
    }

    [TestCase("frobnicate")]
    [TestCase("generations list --zzz")]
    [TestCase("generations list --status done")]
    [TestCase("help generations list more")]
    [TestCase("help auth more")]
    public async Task What_is_far_off_is_not(string words)
    {
        var result = await FloraProcess.RunAsync(words.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Not.Contain("did you mean"));
    }

    [Test]
    public async Task An_option_in_the_wrong_place_is_not_called_unknown() =>
        Assert.That(
            (await FloraProcess.RunAsync("--limit", "3", "generations", "list")).Error,
            Does.StartWith("error: --limit must follow \"generations list\", and stand before any --\n"));

    [TestCase("ab", "ab", "ab")]
    [TestCase("stauts", "status,state,start", "status")]
    [TestCase("x", "x1,x2", "")]
    [TestCase("max", "max-items,max-retries,min-items", "max-items,max-retries")]
    [TestCase("cat", "dog,bird", "")]
    public void The_closest_come_first_and_the_far_ones_not_at_all(string text, string known, string expected) =>
        Assert.That(string.Join(',', Similar.To(text, known.Split(','))), Is.EqualTo(expected));
}
