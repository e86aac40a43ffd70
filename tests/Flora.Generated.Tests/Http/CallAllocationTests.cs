using System.Net;
using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>What a call allocates beside its request, its answer and what is read of it: bytes, which do not vary as times do.</summary>
[NonParallelizable]
public sealed class CallAllocationTests
{
    /// <summary>Bytes of the pipeline in a build that is not optimized, where each asynchronous method is an object; a dictionary of headers would be 300 more.</summary>
    private const int Pipeline = 4700;

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Samples.Page());

    [Test]
    public void A_call_costs_little_beside_a_bare_one()
    {
        using var transport = new Fixed();
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = new Uri("https://flora.test/"), Transport = transport });
        using var bare = new HttpMessageInvoker(new Fixed());

        Task? last = null;
        var call = Allocation.Of(() => last = client.Generations.ListAsync().AsTask());
        Assert.That(last!.IsCompletedSuccessfully, "all of it was done on this thread");
        var bareCall = Allocation.Of(() =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://flora.test/generations");
            using var response = bare.Send(request, default);
            _ = FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)Body);
        });

        Assert.That(call - bareCall, Is.LessThan(Pipeline));
    }

    private sealed class Fixed : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(Body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
