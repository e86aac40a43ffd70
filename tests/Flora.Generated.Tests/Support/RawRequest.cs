namespace Flora.Tests.Support;

/// <summary>A request as it came over the wire.</summary>
internal sealed record RawRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body without the framing of its transfer; empty when the server does not keep it.</summary>
    internal byte[] Bytes { get; init; } = [];

    /// <summary>How long the body was.</summary>
    internal long Length { get; init; }
}
