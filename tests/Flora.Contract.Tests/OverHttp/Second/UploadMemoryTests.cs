using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>A large file is streamed: the tool uploads 200 MB while its heap may not grow beyond 50 MB, which ends it otherwise.</summary>
public sealed class UploadMemoryTests
{
    private const long Size = 200L << 20;
    private const long HeapLimit = 50L << 20;

    [TestCase(204, "assets_upload.204.none", "assets", "upload", "ast_1", "--file", "large.bin")]
    [TestCase(202, "generate_create.202.started", "generate", "create", "--prompt", "a kite", "--file", "large.bin")]
    public async Task An_upload_of_200_MB_stays_under_50_MB_of_memory(int status, string name, params string[] arguments)
    {
        using (var file = File.Create(SecondProject.Workplace["large.bin"]))
        {
            file.SetLength(Size);
        }
        var documented = SecondProject.Manifest.Cases.Single(entry => entry.Name == name);
        using var server = new CountingServer();
        var received = server.AnswerOneAsync(status, documented.RawBody);

        var run = await StartedTool.RunAsync(server.Address, HeapLimit, arguments);

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(await received, Is.GreaterThanOrEqualTo(Size).And.LessThan(Size + 10_000));
    }
}
