using Flora.Runtime;

namespace Flora.DependencyInjection;

/// <summary>Makes the innermost handler of the factory's chain.</summary>
internal static class PrimaryHandlers
{
    /// <summary>The options' transport, or the connections of a client that is made by hand.</summary>
    internal static HttpMessageHandler Create(FloraClientOptions options)
    {
        if (options.Transport is { } transport)
        {
            return new BorrowedHandler(transport);
        }
        return Transports.Own();
    }
}
