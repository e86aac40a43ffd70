using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>A body is read once, into memory that is lent: however large it is, a call allocates no copy of it.</summary>
[NonParallelizable]
public sealed class BodyCopyTests
{
    private const int Large = 500_000;
    private const int Times = 40;

    [Test]
    public async Task An_answer_is_not_copied([Values] bool isLengthKnown)
    {
        var small = await AllocatedAsync(padding: 0, isLengthKnown);
        var large = await AllocatedAsync(padding: Large, isLengthKnown);

        Assert.That(large - small, Is.LessThan(Large / 20));
    }

    private static async Task<long> AllocatedAsync(int padding, bool isLengthKnown)
    {
        // White space within the object: read like all else, and kept by nobody.
        var body = Encoding.UTF8.GetBytes(Samples.Page(null, "run_1").Insert(1, new string(' ', padding)));
        using var transport = new Fixed(body, isLengthKnown);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, Transport = transport });
        var least = long.MaxValue;
        for (var time = 0; time < Times; time++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await client.Generations.ListAsync();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        return least;
    }

    private sealed class Fixed(byte[] body, bool isLengthKnown) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpContent content = isLengthKnown ? new ByteArrayContent(body) : new StreamContent(new Chunks(body));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }

    /// <summary>A body whose length nobody knows, as one that comes in chunks.</summary>
    private sealed class Chunks(byte[] body) : MemoryStream(body, writable: false)
    {
        public override bool CanSeek => false;
    }
}
