using System.Diagnostics;
using System.Globalization;
using System.Text;
using Flora.Cli.Tests.Support;
using Flora.Testing;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Runs.Output;

/// <summary>A long history is printed page by page, and not held in memory.</summary>
[Platform("Linux", Reason = "The kernel tells the largest memory there.")]
internal sealed class MemoryTests
{
    private const int Pages = 1_000;
    private const int Limit = 120 << 10;

    // A page of a hundred runs, but for its cursor.
    private static readonly string Items = string.Join(',', SampleData.Generations().Take(100).Select(run => FloraJson.ToJson(run)));

    [TestCase("jsonl")]
    [TestCase("csv")]
    [TestCase("tsv")]
    [TestCase("json")]
    [TestCase("yaml")]
    public async Task A_hundred_thousand_items_take_little_memory(string format)
    {
        await using var server = await LoopbackServer.StartAsync(AnswerAsync);
        using var process = FloraProcess.Start(["generations", "list", "--all", "--format", format, "--base-url", server.BaseUrl, "--api-key", "K"]);
        var error = process.StandardError.ReadToEndAsync();
        var (lines, bytes, peak) = await ReadAsync(process);
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(lines, Is.GreaterThanOrEqualTo(Pages * 100));
        Assert.That(bytes, Is.GreaterThan(20 << 20));
        Assert.That(peak, Is.GreaterThan(0).And.LessThan(Limit), "KiB");
        TestContext.Out.WriteLine($"{format}: {peak} KiB");
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var page = int.Parse(context.Request.Query["cursor"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        var next = page < Pages ? $"\"{page + 1}\"" : "null";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($$$"""{"generations":[{{{Items}}}],"meta":{"next_cursor":{{{next}}}}}""")).AsTask();
    }

    // What a process used at most is known while it lives: it is asked again and again until its output ends.
    private static async Task<(int Lines, long Bytes, int Peak)> ReadAsync(Process process)
    {
        var buffer = new byte[1 << 16];
        var (lines, bytes, peak) = (0, 0L, 0);
        while (await process.StandardOutput.BaseStream.ReadAsync(buffer) is var count and > 0)
        {
            lines += buffer.AsSpan(0, count).Count((byte)'\n');
            bytes += count;
            peak = Math.Max(peak, PeakOf(process));
        }
        return (lines, bytes, peak);
    }

    private static int PeakOf(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
