using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>What a hostile server can make the client hold in memory.</summary>
public sealed class LimitsTests
{
    private const int Megabyte = 1024 * 1024;

    [TestCaseSource(typeof(Build), nameof(Build.Encodings))]
    public async Task A_compression_bomb_stops_early(string encoding)
    {
        var bomb = Answers.Compress(new byte[50 * Megabyte], encoding);
        await using var server = LoopbackServer.InTurn(Answers.Of(200, bomb, $"Content-Encoding: {encoding}"));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var fault = await Calls.Fault<FloraResponseException>(server.Url, static options => options.MaxResponseBytes = 100_000);

        Assert.That(fault.Message, Does.Contain("larger than 100000 bytes"));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(5 * Megabyte));
    }

    [Test]
    public async Task A_compression_bomb_in_an_error_stops_early()
    {
        var bomb = Answers.Compress(new byte[50 * Megabyte], "gzip");
        await using var server = LoopbackServer.InTurn(Answers.Of(403, bomb, "Content-Encoding: gzip"));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var fault = await Calls.Fault<FloraPermissionDeniedException>(server.Url);

        Assert.That(fault.RawBody, Has.Length.EqualTo(256 * 1024));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(10 * Megabyte));
    }

    [Test]
    public async Task An_error_has_no_more_than_the_limit_of_answers()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(404, new string('x', 5000)));

        var fault = await Calls.Fault<FloraNotFoundException>(server.Url, static options => options.MaxResponseBytes = 1000);

        Assert.That(fault.RawBody, Has.Length.EqualTo(1000));
    }

    [Test]
    public async Task An_answer_that_is_too_large_is_not_asked_for_again_and_its_connection_is_closed()
    {
        var time = new LeapingTime();
        await using var server = LoopbackServer.InTurn(Answers.Endless);
        using var client = Calls.Patient(server, time, static options => options.MaxResponseBytes = 100_000);

        await Assert.ThrowsAsync<FloraResponseException>(async () => await client.Generations.ListAsync());

        await server.AllClosedAsync();
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(64, "meta is an array")]
    [TestCase(65, "is nested more than 64 levels deep")]
    [TestCase(100_000, "is nested more than 64 levels deep")]
    public async Task Nesting_is_limited(int depth, string problem)
    {
        var body = new StringBuilder().Append("{\"a\":").Append('[', depth - 1).Append(']', depth - 1).Append(",\"generations\":[],\"meta\":[]}").ToString();
        await using var server = LoopbackServer.InTurn(Answers.Of(200, body));

        var fault = await Calls.Fault<FloraResponseException>(server.Url);

        Assert.That(fault.Message, Does.Contain(problem));
        Assert.That(fault.Message, Has.Length.LessThan(1000));
    }

    [Test]
    public async Task Headers_are_limited()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, Samples.Page(), "X-Long: " + new string('x', 200_000)));

        await Calls.Fault<FloraConnectionException>(server.Url);
    }

    [Test]
    public async Task Many_headers_without_end_are_limited()
    {
        await using var server = LoopbackServer.InTurn(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), token);
            for (var i = 0; ; i++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{i}: y\r\n"), token);
            }
        });

        await Calls.Fault<FloraConnectionException>(server.Url);
    }

    [Test]
    public async Task A_long_request_id_is_cut_in_messages()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(404, "{}", "request-id: " + new string('r', 30_000)));

        Assert.That((await Calls.Fault<FloraNotFoundException>(server.Url)).Message, Has.Length.LessThan(500));
    }
}
