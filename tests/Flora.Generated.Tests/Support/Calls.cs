using System.Reflection;
using System.Runtime.Versioning;
using Flora.Runtime;

namespace Flora.Tests.Support;

/// <summary>Calls a server over real sockets, with one attempt each unless a test says otherwise.</summary>
internal static class Calls
{
    /// <summary>
    /// How often an attempt is sent that gets no byte of an answer on a new connection. Beneath the netstandard2.0 build .NET itself sends
    /// it up to three more times, and offers no way to stop it there.
    /// </summary>
    internal static int SentWhenUnanswered { get; } =
        typeof(FloraClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal) ? 4 : 1;

    private static ApiDefaults Defaults { get; } = new(new Uri("https://flora.test/"), "FLORA", static _ => null);

    internal static ClientSettings Settings(Uri url) => new(Options(url, null), Defaults);

    /// <summary>What generated code calls, for requests that no generated code of this package makes.</summary>
    internal static ApiPipeline Pipeline(Uri url, Action<FloraClientOptions>? change = null) => ApiPipeline.Create(Options(url, change), Defaults);

    internal static FloraClient Client(Uri url, Action<FloraClientOptions>? change = null) =>
        new(Options(url, change));

    /// <summary>A client that repeats attempts, in a time that leaps and without chance.</summary>
    internal static FloraClient Patient(LoopbackServer server, LeapingTime time, Action<FloraClientOptions>? change = null) => Client(server.Url, options =>
    {
        options.MaxRetries = 2;
        options.TimeProvider = time;
        options.Timeout = LeapingTime.Limit;
        options.Jitter = static () => 0;
        change?.Invoke(options);
    });

    private static FloraClientOptions Options(Uri url, Action<FloraClientOptions>? change)
    {
        var options = new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = url, MaxRetries = 0 };
        change?.Invoke(options);
        return options;
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
