using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs;

/// <summary>Runs that end before all is listed: a reader that has enough, and Ctrl-C.</summary>
internal sealed class EndTests
{
    [Test]
    public async Task A_reader_that_has_enough_ends_the_listing_quietly()
    {
        var pages = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            // A history without an end.
            var page = FloraModelFactory.GenerationPage(
                [.. Enumerable.Repeat(FloraModelFactory.Generation(), 100)], $"page {Interlocked.Increment(ref pages)}");
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(page))).AsTask();
        });
        using var process = FloraProcess.Start(
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--all", "--format", "jsonl"]);
        var line = await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(line, Does.StartWith("{\"created_at\""));
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(error, Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are of Unix.")]
    public async Task An_interrupt_ends_the_document_and_says_how_to_go_on()
    {
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var process = FloraProcess.Start(
            ["generations", "list", .. server.Options, "--all", "--limit", "10", "--format", "json"]);
        await server.Stalled;
        Assert.That(Posix.Kill(process.Id, Posix.SigInt), Is.Zero);
        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(130));
        using var document = JsonDocument.Parse(output);
        Assert.That(document.RootElement.GetProperty("generations").GetArrayLength(), Is.EqualTo(10));
        Assert.That(error, Does.Contain("--cursor eyJvZmZzZXQiOjEwfQ"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are of Unix.")]
    public async Task An_interrupt_ends_a_run_whose_reader_has_stopped_reading()
    {
        var filled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            // More than a pipe holds, so that the tool waits in the middle of its writing.
            var large = FloraModelFactory.Generation(errorMessage: new string('x', 1 << 20));
            context.Response.ContentType = "application/json";
            filled.TrySetResult();
            return context.Response.Body.WriteAsync(
                System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.GenerationPage([large])))).AsTask();
        });
        using var process = FloraProcess.Start(["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--format", "jsonl"]);
        await filled.Task.WaitAsync(FloraProcess.Limit);
        Assert.That(process.StandardOutput.BaseStream.ReadByte(), Is.EqualTo('{'));
        Assert.That(Posix.Kill(process.Id, Posix.SigInt), Is.Zero);
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(130));
    }
}
