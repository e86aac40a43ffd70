using System.Collections.ObjectModel;
using System.Net;

namespace Flora;

/// <summary>A successful answer.</summary>
public record FloraResponse
{
    private static readonly ReadOnlyDictionary<string, IReadOnlyList<string>> NoHeaders =
        new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>The headers of the answer, those of its content included; names are compared without case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = NoHeaders;

    /// <summary>FLORA's identifier of the request, which its support asks for; null when the answer has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The body as received, decompressed; null unless <see cref="RequestOptions.KeepRawBody"/> was set.</summary>
    public ReadOnlyMemory<byte>? RawBody { get; init; }
}
