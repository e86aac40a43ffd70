using System.Net;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class StalledErrorTests
{
    // A refusal stays one, however long its body takes; a fault of the server may be over the next time.
    [TestCase(401, 1)]
    [TestCase(409, 1)]
    [TestCase(503, 3)]
    public async Task An_error_whose_body_stalls_is_repeated_as_its_status_says(int status, int requests)
    {
        var time = new LeapingTime();
        using var transport = new StubTransport(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new StallingStream(time)) });
        using var client = transport.Client(options => (options.TimeProvider, options.MaxRetries, options.Timeout) = (time, 2, LeapingTime.Limit));

        var fault = (await Assert.ThrowsAsync<FloraTimeoutException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(transport.Requests, Has.Count.EqualTo(requests));
        Assert.That(fault.Attempts.Select(attempt => (int?)attempt.StatusCode), Is.All.EqualTo(status));
    }

    /// <summary>Has nothing to read until the limit of the attempt is over.</summary>
    private sealed class StallingStream(LeapingTime time) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            time.Expire();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
    }
}
