using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Flora.Testing;

namespace Flora.Tests.InMemory;

/// <summary>The in-memory FLORA as it is seen on the wire, without the client.</summary>
internal sealed class WireTests
{
    [Test]
    public async Task The_documented_cursor_goes_on_after_twenty()
    {
        using var flora = InMemoryFlora.WithSampleData();
        var first = await GetAsync(flora, "generations");
        Assert.That(first.Meta.GetProperty("next_cursor").GetString(), Is.EqualTo("eyJvZmZzZXQiOjIwfQ"));
        Assert.That(first.Ids, Has.Length.EqualTo(20));
        var second = await GetAsync(flora, "generations?cursor=eyJvZmZzZXQiOjIwfQ");
        Assert.That(second.Ids.Intersect(first.Ids), Is.Empty);
        Assert.That(second.Ids, Has.Length.EqualTo(20));
    }

    [Test]
    public async Task The_last_page_has_null_for_a_cursor()
    {
        using var flora = new InMemoryFlora([FloraModelFactory.Generation()]);
        var page = await GetAsync(flora, "generations?limit=1");
        Assert.That(page.Meta.GetProperty("next_cursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(page.Meta.GetProperty("total_estimate").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("limit=0", "limit")]
    [TestCase("limit=101", "limit")]
    [TestCase("limit=abc", "limit")]
    [TestCase("limit=%2B5", "limit")]
    [TestCase("limit=", "limit")]
    [TestCase("cursor=nonsense", "cursor")]
    [TestCase("cursor=e30", "cursor")]
    [TestCase("cursor=", "cursor")]
    [TestCase("cursor=eyJvZmZzZXQiOi0xfQ", "cursor")]
    [TestCase("cursor=eyJvZmZzZXQiOjIwfQ==", "cursor")]
    [TestCase("status=done", "status")]
    [TestCase("workspace_id=prj_1", "workspace_id")]
    public async Task A_parameter_that_cannot_be_taken_is_refused_by_name(string query, string field)
    {
        using var flora = InMemoryFlora.WithSampleData();
        var answer = await GetAsync(flora, $"generations?{query}");
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Error.GetProperty("code").GetString(), Is.EqualTo("input_validation_error"));
        Assert.That(answer.Error.GetProperty("fields")[0].GetProperty("field").GetString(), Is.EqualTo(field));
    }

    [Test]
    public async Task A_malformed_project_is_an_opaque_error_as_it_is_at_FLORA()
    {
        using var flora = InMemoryFlora.WithSampleData();
        var answer = await GetAsync(flora, "generations?project_id=xyz");
        Assert.That(answer.Status, Is.EqualTo(500));
        Assert.That(answer.Error.GetProperty("code").GetString(), Is.EqualTo("unknown_error"));
    }

    [TestCase("GET", "projects")]
    [TestCase("GET", "generations/run_1")]
    [TestCase("GET", "runs/run_unheard_of")]
    [TestCase("GET", "runs")]
    [TestCase("POST", "runs/run_c2dvf6gkyvzqc7")]
    [TestCase("POST", "generations")]
    public async Task Anything_else_is_not_found(string method, string path)
    {
        using var flora = InMemoryFlora.WithSampleData();
        var answer = await SendAsync(flora, new(method), path, "Bearer K");
        Assert.That(answer.Status, Is.EqualTo(404));
        Assert.That(answer.Error.GetProperty("code").GetString(), Is.EqualTo("not_found"));
    }

    [TestCase(null, null)]
    [TestCase("Basic SzpL", null)]
    [TestCase("Bearer other", "right")]
    public async Task Without_the_right_key_nobody_is_let_in(string? authorization, string? key)
    {
        using var flora = new InMemoryFlora { ApiKey = key };
        var answer = await SendAsync(flora, HttpMethod.Get, "generations", authorization);
        Assert.That(answer.Status, Is.EqualTo(401));
        Assert.That(answer.Body, Is.EqualTo("""{"error":{"code":"unauthorized","message":"Invalid API key."}}"""));
    }

    [TestCase(400, """{"error":{"code":"input_validation_error","message":"prompt: Required","fields":[{"field":"prompt","message":"Required"}]}}""")]
    [TestCase(401, """{"error":{"code":"unauthorized","message":"Invalid API key."}}""")]
    [TestCase(402, """{"error":{"code":"insufficient_credits","message":"Insufficient credits."}}""")]
    [TestCase(403, """{"error":{"code":"forbidden","message":"Forbidden."}}""")]
    [TestCase(404, """{"error":{"code":"not_found","message":"Not found."}}""")]
    [TestCase(409, """{"error":{"code":"idempotency_duplicate","message":"Duplicate idempotency key."}}""")]
    [TestCase(429, """{"error":{"code":"rate_limited","message":"Rate limit exceeded."}}""")]
    [TestCase(500, """{"error":{"code":"unknown_error","message":"An unknown error occurred."}}""")]
    public async Task Each_documented_error_comes_on_demand_and_then_is_over(int status, string body)
    {
        using var flora = new InMemoryFlora();
        flora.Fail((HttpStatusCode)status, times: 2);
        for (var request = 0; request < 2; request++)
        {
            var answer = await GetAsync(flora, "generations");
            Assert.That(answer.Status, Is.EqualTo(status));
            Assert.That(answer.Body, Is.EqualTo(body));
        }
        Assert.That((await GetAsync(flora, "generations")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Every_answer_has_a_request_id_that_tests_can_foretell()
    {
        using var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(7));
        var refused = await GetAsync(flora, "generations");
        Assert.That(refused.Headers.GetValues("request-id"), Is.EqualTo(["req_00000001"]));
        Assert.That(refused.Headers.GetValues("retry-after"), Is.EqualTo(["7"]));
        Assert.That((await GetAsync(flora, "nowhere")).Headers.GetValues("request-id"), Is.EqualTo(["req_00000002"]));
    }

    private static Task<WireAnswer> GetAsync(InMemoryFlora flora, string path) => SendAsync(flora, HttpMethod.Get, path, "Bearer K");

    private static async Task<WireAnswer> SendAsync(InMemoryFlora flora, HttpMethod method, string path, string? authorization)
    {
        using var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        using var request = new HttpRequestMessage(method, new Uri($"https://flora.example/api/v1/{path}"));
        if (authorization is not null) request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json"));
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }
}
