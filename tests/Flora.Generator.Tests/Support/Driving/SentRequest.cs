using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Flora.Generator.Tests.Support.Driving;

/// <summary>A request as it arrived.</summary>
/// <param name="Line">The method and the target, byte for byte: <c>GET /v1/things?limit=1</c>.</param>
/// <param name="Headers">The headers; names are compared without case.</param>
/// <param name="Bytes">The body.</param>
internal sealed record SentRequest(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes);

    public static async Task<SentRequest> OfAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(
            $"{request.Method} {target}",
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }

    /// <summary>The parts of a form: name, file name, content type and text of each.</summary>
    public IReadOnlyList<FormPart> Parts => FormPart.Read(Headers["Content-Type"], Bytes);
}
