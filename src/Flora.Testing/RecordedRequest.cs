namespace Flora.Testing;

/// <summary>A request as <see cref="InMemoryFlora"/> received it.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(HttpRequestMessage request)
    {
        Method = request.Method.Method;
        Uri = request.RequestUri ?? throw new ArgumentException("The request has no address.", nameof(request));
        Query = QueryText.Parse(Uri);
        Headers = request.Headers.ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The method, such as <c>GET</c>.</summary>
    public string Method { get; }

    /// <summary>The whole address, with the query.</summary>
    public Uri Uri { get; }

    /// <summary>The parameters of the query, decoded; of a parameter that was given twice, the last.</summary>
    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>The headers, found by name without regard to case; several values are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The method and the address; no header, so that a key does not end up in the log of a test.</summary>
    public override string ToString() => $"{Method} {Uri}";
}
