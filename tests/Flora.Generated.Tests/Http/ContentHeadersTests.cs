using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>Header parameters that .NET counts to the body.</summary>
public sealed class ContentHeadersTests
{
    private static readonly string[] Names =
    [
        "Allow", "Content-Disposition", "content-encoding", "Content-Language", "Content-Location", "Content-MD5", "content-range", "Expires", "Last-Modified",
        "Content-Digest",
    ];

    [TestCaseSource(nameof(Names))]
    public async Task They_are_sent_beside_a_body_and_without_one(string name)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(204, ""), Answers.Of(204, ""), Answers.Of(204, ""));
        using var pipeline = Calls.Pipeline(server.Url);

        await SendAsync(new ApiRequest(HttpMethod.Put, "x").Header(name, "a").Text("body", "text/plain"));
        await SendAsync(new ApiRequest(HttpMethod.Put, "x").Header(name, "a"));
        await SendAsync(new ApiRequest(HttpMethod.Get, "x").Header(name, "a"));

        Assert.That(server.Requests.Select(request => request.Headers[name]), Is.EqualTo(new[] { "a", "a", "a" }));
        Assert.That(server.Requests.Select(request => request.Body), Is.EqualTo(new[] { "body", "", "" }));

        async Task SendAsync(ApiRequest request) => await pipeline.Begin(null).Send(request, Answer.None, default);
    }

    [Test]
    public async Task Where_there_can_be_no_body_they_are_refused()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(204, ""));
        using var pipeline = Calls.Pipeline(server.Url);
        var fault = (await Assert.ThrowsAsync<FloraValidationException>(
            async () => await pipeline.Begin(null).Send(new ApiRequest(HttpMethod.Trace, "x").Header("Expires", "0"), Answer.None, default)))!;
        Assert.That(fault.Message, Is.EqualTo("Expires belongs to a body, which TRACE cannot have. Nothing was sent."));
        Assert.That(server.Requests, Is.Empty);
    }
}
