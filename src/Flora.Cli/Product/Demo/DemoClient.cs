namespace Flora.Cli.Product.Demo;

/// <summary>The options of a client that talks to sample data in this process.</summary>
internal static class DemoClient
{
    /// <summary>Nothing of the environment is used: neither key nor address.</summary>
    internal static FloraClientOptions Options(TimeProvider time) => new()
    {
        ApiKey = "demo",
        BaseUrl = new Uri("https://demo.invalid/api/v1"),
        Transport = new DemoFlora(time),
        TimeProvider = time,
    };
}
