namespace Flora;

/// <summary>What differs from the client's options for one call. A call copies its options.</summary>
public sealed record RequestOptions
{
    /// <summary>Makes options that change nothing.</summary>
    public RequestOptions()
    {
    }

    // So that a copy made by `with` has headers of its own.
    private RequestOptions(RequestOptions original)
    {
        Timeout = original.Timeout;
        MaxRetries = original.MaxRetries;
        Headers = NoHeaders();
        foreach (var header in original.Headers)
        {
            Headers[header.Key] = header.Value;
        }
        Query = new Dictionary<string, string>(original.Query, StringComparer.Ordinal);
        SkipValidation = original.SkipValidation;
        KeepRawBody = original.KeepRawBody;
    }

    /// <summary>How long one attempt may take, from connecting to the last byte of the body; null leaves it to the client.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often a failed attempt is repeated at most; null leaves it to the client.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Headers to send besides the client's own, or in their place; all but <c>Authorization</c>. Never null.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? NoHeaders(); } = NoHeaders();

    /// <summary>Query parameters to send besides those of the request, for what the document does not describe yet. Never null.</summary>
    public IDictionary<string, string> Query { get; set => field = value ?? NoQuery(); } = NoQuery();

    /// <summary>Whether to send the request even when its parameters break the contract; false.</summary>
    public bool SkipValidation { get; set; }

    /// <summary>Whether <see cref="FloraResponse.RawBody"/> is to hold the body as received; false.</summary>
    public bool KeepRawBody { get; set; }

    private static Dictionary<string, string> NoQuery() => new(StringComparer.Ordinal);

    private static Dictionary<string, string> NoHeaders() => new(StringComparer.OrdinalIgnoreCase);
}
