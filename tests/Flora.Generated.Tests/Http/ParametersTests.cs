using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>Parameters of paths, queries and headers as a server gets them.</summary>
public sealed class ParametersTests
{
    [TestCase("run_1", "run_1")]
    [TestCase("a/b", "a%2Fb")]
    [TestCase("../../admin", "..%2F..%2Fadmin")]
    [TestCase("%2e%2e", "%252e%252e")]
    [TestCase("..\\x", "..%5Cx")]
    [TestCase("a?b=c#d", "a%3Fb%3Dc%23d")]
    [TestCase("{other}", "%7Bother%7D")]
    [TestCase("é ü;,", "%C3%A9%20%C3%BC%3B%2C")]
    [TestCase("...", "...")]
    public async Task A_value_stays_within_its_part_of_the_path(string value, string escaped)
    {
        var request = await SentAsync(new ApiRequest(ApiMethod.Get, "canvases/{canvas_id}/nodes/{other}").Path("canvas_id", value).Path("other", 7));

        Assert.That(request.Target, Is.EqualTo($"/api/v1/canvases/{escaped}/nodes/7"));
    }

    [TestCase(null, "is required, but is not set")]
    [TestCase("", "must not be \"\": it would lead to another path")]
    [TestCase(".", "must not be \".\": it would lead to another path")]
    [TestCase("..", "must not be \"..\": it would lead to another path")]
    public void A_value_that_leads_to_another_path_is_refused(string? value, string problem)
    {
        var single = Assert.Throws<FloraValidationException>(() => new ApiRequest(ApiMethod.Get, "runs/{run_id}").Path("run_id", value))!;
        var list = Assert.Throws<FloraValidationException>(() => new ApiRequest(ApiMethod.Get, "runs/{run_id}").PathList("run_id", value is null ? null : [value]))!;

        Assert.That(single.Fields, Is.EqualTo([new FloraFieldError("run_id", problem)]));
        Assert.That(single.Message, Is.EqualTo($"run_id {problem}. Nothing was sent."));
        Assert.That(list.Fields, Is.EqualTo(single.Fields));
        Assert.That(() => new ApiRequest(ApiMethod.Get, "runs/{run_id}").PathList("run_id", []), Throws.TypeOf<FloraValidationException>());
    }

    [Test]
    public async Task Each_type_has_its_text()
    {
        var request = await SentAsync(new ApiRequest(ApiMethod.Get, "{i}/{d}/{r}/{b}/{g}/{l}")
            .Path("i", -1L).Path("d", -1.50m).Path("r", 0.1).Path("b", true)
            .Path("g", WireText.Of(new Guid("7D0F3C1E-5A54-4A3C-9A54-1C5D3A6C0B11")))
            .PathList("l", ["a,b", "c/d"])
            .Query("t", WireText.Of(IsoTimestamp.FromDateTimeOffset(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)))))
            .Query("u", WireText.Of(new UnixTimestamp(12.5m)))
            .Query("e", WireText.Of(new IsoDate("2026-03-01")))
            .Query("n", WireText.Of((Guid?)null)));

        Assert.That(
            request.Target,
            Is.EqualTo("/api/v1/-1/-1.50/0.1/true/7d0f3c1e-5a54-4a3c-9a54-1c5d3a6c0b11/a%2Cb,c%2Fd?t=2026-03-01T12%3A00%3A00%2B02%3A00&u=12.5&e=2026-03-01"));
    }

    [Test]
    public async Task Lists_are_repeated_or_separated_by_commas()
    {
        var request = await SentAsync(new ApiRequest(ApiMethod.Get, "x")
            .QueryList("tag", ["a b", "c,d"])
            .QueryList("n", WireText.Each<int?>([1, null, 2], static item => WireText.Of(item)), explode: false)
            .QueryList("e", ["a b", "c,d"], explode: false)
            .QueryList("none", null)
            .QueryList("empty", [])
            .QueryList("empty", [], explode: false)
            .HeaderList("X-Ids", ["1", "2"])
            .HeaderList("X-None", []));

        Assert.That(request.Target, Is.EqualTo("/api/v1/x?tag=a%20b&tag=c%2Cd&n=1,2&e=a%20b,c%2Cd"));
        Assert.That(request.Headers["X-Ids"], Is.EqualTo("1,2"));
        Assert.That(request.Headers.ContainsKey("X-None"), Is.False);
    }

    [TestCase("a\r\nX-Evil: 1")]
    [TestCase("é")]
    [TestCase("\0")]
    public void A_header_that_would_be_another_is_refused(string value)
    {
        var fault = Assert.Throws<FloraValidationException>(() => new ApiRequest(ApiMethod.Get, "x").Header("X-Trace", value))!;

        Assert.That(fault.Fields.Single(), Is.EqualTo(new FloraFieldError("X-Trace", "must be a text of ASCII characters without line ends")));
        Assert.That(() => new ApiRequest(ApiMethod.Get, "x").HeaderList("X-Trace", ["a", value]), Throws.TypeOf<FloraValidationException>());
    }

    [Test]
    public async Task What_is_accepted_can_be_said_and_overridden()
    {
        Assert.That((await SentAsync(new ApiRequest(ApiMethod.Get, "x"))).Headers["Accept"], Is.EqualTo("application/json"));
        Assert.That((await SentAsync(new ApiRequest(ApiMethod.Get, "x").Accept("image/png, image/*;q=0.5"))).Headers["Accept"], Is.EqualTo("image/png, image/*;q=0.5"));
        Assert.That((await SentAsync(new ApiRequest(ApiMethod.Get, "x").Accept("image/png"), new() { Headers = { ["accept"] = "a/b" } })).Headers["Accept"], Is.EqualTo("a/b"));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Every_method_is_sent(string name)
    {
        var method = (HttpMethod)typeof(ApiMethod).GetProperty(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!;

        Assert.That((await SentAsync(new ApiRequest(method, "x"))).Method, Is.EqualTo(name.ToUpperInvariant()));
    }

    private static string[] Methods { get; } = ["Get", "Put", "Post", "Delete", "Options", "Head", "Patch", "Trace"];

    private static async Task<RawRequest> SentAsync(ApiRequest request, RequestOptions? options = null)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200));
        using var pipeline = Calls.Pipeline(server.Url);
        var response = await pipeline.Begin(options).Send(request, Answer.None, default).WithResponseAsync();
        Assert.That(response.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.OK));
        return server.Requests.Single();
    }
}
