namespace Flora.Tests.Support;

/// <summary>Calls a server over real sockets, with one attempt each unless a test says otherwise.</summary>
internal static class Calls
{
    internal static FloraClient Client(Uri url, Action<FloraClientOptions>? change = null)
    {
        var options = new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = url, MaxRetries = 0 };
        change?.Invoke(options);
        return new FloraClient(options);
    }

    /// <summary>The exception in which a call ends, after one attempt and without the key.</summary>
    internal static async Task<T> Fault<T>(Uri url, Action<FloraClientOptions>? change = null) where T : FloraException
    {
        using var client = Client(url, change);
        var fault = (await Assert.ThrowsAsync<T>(async () => await client.Generations.ListAsync()))!;
        Assert.That(fault.ToString().Contains(Samples.Key, StringComparison.Ordinal), Is.False);
        Assert.That(fault.Attempts, Has.Count.EqualTo(1));
        return fault;
    }
}
