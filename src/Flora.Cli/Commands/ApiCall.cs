using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>One call of an operation, as the user asked for it.</summary>
/// <param name="client">Makes what sends it, when it is to be sent: a request that cannot be made needs no key.</param>
internal sealed class ApiCall(Func<IApiClient> client)
{
    private readonly Lazy<IApiClient> client = new(client);

    /// <summary>What sends it.</summary>
    public IApiClient Client => client.Value;

    /// <summary>What differs from the client's options.</summary>
    public required RequestOptions Options { get; init; }

    /// <summary>The values of the operation's options as typed, by option.</summary>
    public required ILookup<string, string> Values { get; init; }

    /// <summary>What the value <c>-</c> stands for.</summary>
    public required StandardInput Input { get; init; }

    /// <summary>Whether to go on to the last page.</summary>
    public bool AllPages { get; init; }

    /// <summary>How many items are wanted at most; null sets no bound.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Of what time items are wanted.</summary>
    public TimeRange Range { get; init; } = TimeRange.All;
}
