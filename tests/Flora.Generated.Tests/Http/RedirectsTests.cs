using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Http;

/// <summary>Redirects are followed within the origin of the base URL, and nowhere else.</summary>
public sealed class RedirectsTests
{
    [Test]
    public async Task Within_the_origin_a_redirect_is_followed(
        [Values(301, 302, 303, 307, 308)] int status,
        [Values("/api/v2/generations?x=1", "../v2/generations?x=1", "//{host}/api/v2/generations?x=1", "http://{host}/api/v2/generations?x=1#part")] string location)
    {
        await using var server = new LoopbackServer((request, stream, token) => request.Target.StartsWith("/api/v2", StringComparison.Ordinal)
            ? Answers.Page(request, stream, token)
            : Answers.Of(status, "", "Location: " + location.Replace("{host}", request.Headers["Host"], StringComparison.Ordinal))(request, stream, token));
        using var client = Calls.Client(server.Url);

        var response = await client.Generations.ListAsync(new() { Limit = 5 }, new() { Headers = { ["X-Trace"] = "t" } }).WithResponseAsync();

        Assert.That(response.Value.Generations, Has.Count.EqualTo(1));
        var followed = server.Requests[1];
        Assert.That((followed.Method, followed.Target), Is.EqualTo(("GET", "/api/v2/generations?x=1")));
        Assert.That(followed.Headers["Authorization"], Is.EqualTo($"Bearer {Samples.Key}"));
        Assert.That(followed.Headers["X-Trace"], Is.EqualTo("t"));
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [TestCase("?cursor=b", "/api/v1/generations?cursor=b")]
    [TestCase("elsewhere", "/api/v1/elsewhere")]
    public async Task A_target_relative_to_the_request(string location, string target)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(302, "", $"Location: {location}"), Answers.Page);
        using var client = Calls.Client(server.Url);

        await client.Generations.ListAsync();

        Assert.That(server.Requests[1].Target, Is.EqualTo(target));
    }

    [Test]
    public async Task HEAD_stays_HEAD()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(302, "", "Location: /there"), Answers.Of(200));
        using var client = Calls.Client(server.Url);

        await client.SendAsync<JToken>(HttpMethod.Head, "here");

        Assert.That(server.Requests.Select(static request => $"{request.Method} {request.Target}"), Is.EqualTo(["HEAD /api/v1/here", "HEAD /there"]));
    }

    [Test]
    public async Task Five_are_followed_and_the_sixth_is_the_answer([Values(5, 6)] int redirects)
    {
        var seen = 0;
        await using var server = new LoopbackServer((request, stream, token) => ++seen <= redirects
            ? Answers.Of(302, "", $"Location: /hop/{seen}")(request, stream, token)
            : Answers.Page(request, stream, token));
        using var client = Calls.Client(server.Url);

        if (redirects == 5)
        {
            await client.Generations.ListAsync();
        }
        else
        {
            var fault = (await Assert.ThrowsAsync<FloraResponseException>(async () => await client.Generations.ListAsync()))!;
            Assert.That(fault.Message, Does.Contain("(302) to /hop/6"));
            Assert.That(fault.Attempts.Select(static attempt => (int?)attempt.StatusCode), Is.All.EqualTo(302).And.Exactly(6).Items);
        }
        Assert.That(seen, Is.EqualTo(6));
    }

    [TestCase("http://127.0.0.1:{other}/x", TestName = "To another port")]
    [TestCase("http://localhost:{other}/x", TestName = "To another host")]
    [TestCase("http://localhost:{own}/x", TestName = "To another host of the same port")]
    [TestCase("//127.0.0.1:{other}/x", TestName = "To another port without a scheme")]
    [TestCase("https://127.0.0.1:{own}/x", TestName = "To another scheme")]
    [TestCase("https://127.0.0.1:{other}/x", TestName = "To another scheme and port")]
    [TestCase("http://user:pass@127.0.0.1:{own}/x", TestName = "With a user name")]
    [TestCase("ftp://127.0.0.1:{own}/x", TestName = "To FTP")]
    [TestCase("file:///etc/passwd", TestName = "To a file")]
    [TestCase("http://[", TestName = "To what is no URL")]
    public async Task Nothing_reaches_another_origin(string location)
    {
        await using var other = LoopbackServer.Answering(Samples.DocumentedPage);
        await using var server = new LoopbackServer((request, stream, token) => Answers.Of(
            302, "", "Location: " + location
                .Replace("{own}", request.Headers["Host"].Split(':')[1], StringComparison.Ordinal)
                .Replace("{other}", $"{other.Url.Port}", StringComparison.Ordinal),
            "request-id: req_5")(request, stream, token));
        using var client = Calls.Client(server.Url, static options => options.MaxRetries = 2);

        var fault = (await Assert.ThrowsAsync<FloraResponseException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Message, Does.Contain("which was not followed").And.Contain("(request req_5)"));
        Assert.That(fault.Message, location == "http://[" ? Does.Contain("redirect (302)") : Does.Contain(location.Split('{')[0]));
        Assert.That((server.Connections, server.Requests.Count, other.Connections), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public async Task Other_methods_are_not_redirected([Values("POST", "PUT", "PATCH", "DELETE")] string method, [Values(302, 303, 307)] int status)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, "", "Location: /there"));
        using var client = Calls.Client(server.Url);

        var fault = (await Assert.ThrowsAsync<FloraResponseException>(() => client.SendAsync<JToken>(new HttpMethod(method), "here")))!;

        Assert.That(fault.Message, Does.Contain($"({status}) to /there"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(300)]
    [TestCase(304)]
    [TestCase(305)]
    public async Task Other_answers_of_that_class_are_errors(int status)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, "", "Location: /there"));
        using var client = Calls.Client(server.Url);

        await Assert.ThrowsAsync<FloraResponseException>(async () => await client.Generations.ListAsync());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_redirect_without_a_target_is_an_error()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(302, "", "X: y"));
        using var client = Calls.Client(server.Url);

        var fault = (await Assert.ThrowsAsync<FloraResponseException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Message, Does.Contain("redirect (302) without a target"));
    }

    [Test]
    public async Task Retries_are_counted_over_all_the_targets_of_a_call()
    {
        var time = new LeapingTime();
        await using var server = LoopbackServer.InTurn(
            Answers.Of(503), Answers.Of(302, "", "Location: /a"), Answers.Of(503), Answers.Of(302, "", "Location: /b"), Answers.Of(503));
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.ThrowsAsync<FloraServerException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.Attempts.Select(static attempt => (int)attempt.StatusCode!), Is.EqualTo([503, 302, 503, 302, 503]));
        Assert.That(time.Waits, Is.EqualTo([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)]));
        Assert.That(fault.Attempts.Select(static attempt => attempt.Delay.TotalSeconds), Is.EqualTo([0, 0.5, 0, 1, 0]));
    }
}
