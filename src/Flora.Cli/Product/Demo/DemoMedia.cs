using System.Net;
using System.Net.Http.Headers;

namespace Flora.Cli.Product.Demo;

/// <summary>The outputs of the sample data: pictures, and else the smallest files of their kinds.</summary>
internal sealed class DemoMedia : HttpMessageHandler
{
    private const string Page = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF

        """;

    private static readonly Dictionary<string, (string MediaType, byte[] Content)> Files = new(StringComparer.Ordinal)
    {
        [".mp4"] = ("video/mp4", [0, 0, 0, 24, .. "ftypmp42\0\0\0\0mp42isom"u8]),
        [".mp3"] = ("audio/mpeg", [.. "ID3\u0003\0\0\0\0\0\0"u8]),
        [".pdf"] = ("application/pdf", System.Text.Encoding.ASCII.GetBytes(Page)),
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var response = new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request };
        if (DemoPictures.At(path) is { } picture) Add(response, picture, $"image/{Path.GetExtension(path)[1..]}");
        else if (Files.TryGetValue(Path.GetExtension(path), out var file)) Add(response, file.Content, file.MediaType);
        return Task.FromResult(response);
    }

    private static void Add(HttpResponseMessage response, byte[] content, string mediaType)
    {
        response.StatusCode = HttpStatusCode.OK;
        response.Content = new ByteArrayContent(content);
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }
}
