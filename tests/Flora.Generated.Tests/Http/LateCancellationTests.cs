using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class LateCancellationTests
{
    [TestCase(503, 2)]
    [TestCase(503, 0)]
    [TestCase(401, 2)]
    public void A_call_that_is_cancelled_as_its_error_arrives_is_cancelled_and_nothing_else(int status, int retries)
    {
        using var caller = new CancellationTokenSource();
        using var transport = new StubTransport(_ =>
        {
            caller.Cancel();
            return StubTransport.Json("{}", status);
        });
        using var client = transport.Client(options => options.MaxRetries = retries);

        Assert.That(
            async () => await client.Generations.ListAsync(cancellationToken: caller.Token),
            Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(caller.Token));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }
}
