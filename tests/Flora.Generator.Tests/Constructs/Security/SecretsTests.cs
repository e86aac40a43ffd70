using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Flora.Generator.Tests.Support.Driving;
using Microsoft.AspNetCore.Http;

namespace Flora.Generator.Tests.Constructs.Security;

/// <summary>What a client shows of its caller goes to the API alone, and stands in no text.</summary>
public sealed class SecretsTests
{
    private static readonly string[] Secrets =
        ["bearer-secret", "admin-secret", "query%20secret", "query secret", "session-secret", "pass-secret", "YW5uOnBhc3Mtc2VjcmV0"];

    private DrivenClient api = null!;
    private ApiServer other = null!;

    [OneTimeSetUp]
    public async Task Generate()
    {
        other = await ApiServer.StartAsync();
        api = await DrivenClient.OfAsync(
            SecuredDocument.Yaml,
            """ApiKey = "bearer-secret", AdminKey = "admin-secret", QueryKey = "query secret", SessionKey = "session-secret", LoginUserName = "ann", LoginPassword = "pass-secret" """);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await api.DisposeAsync();
        await other.DisposeAsync();
    }

    [Test]
    public async Task What_a_server_echoes_is_taken_out_of_errors([Values("UsualAsync", "HeaderAsync", "QueryAsync", "CookieAsync", "BasicAsync", "BothAsync")] string method)
    {
        api.Server.Answer(async context =>
        {
            context.Response.StatusCode = 400;
            var request = context.Request;
            await context.Response.WriteAsync($"{request.QueryString} {request.Query["api key"]} {string.Join(' ', request.Headers.Select(header => header.Value))}");
        });
        var text = await FaultAsync(method);
        Assert.That(text, Does.StartWith("FloraBadRequestException").And.Contain("[key]"));
        Assert.That(Secrets.Where(secret => text!.Contains(secret, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_redirect_elsewhere_is_not_followed_and_does_not_show_the_key([Values("HeaderAsync", "QueryAsync", "CookieAsync", "BasicAsync")] string method)
    {
        other.Answer(200);
        api.Server.Answer(context =>
        {
            context.Response.Redirect(other.BaseUrl + "/stolen" + context.Request.QueryString);
            return Task.CompletedTask;
        });
        var text = await FaultAsync(method);
        Assert.That(text, Does.StartWith("FloraResponseException").And.Contain("/stolen"));
        Assert.That(Secrets.Where(secret => text!.Contains(secret, StringComparison.Ordinal)), Is.Empty);
        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task A_redirect_within_the_API_shows_the_key_once()
    {
        api.Server.Answer(context =>
        {
            context.Response.StatusCode = 204;
            if (!context.Request.Path.Value!.EndsWith("/moved", StringComparison.Ordinal))
            {
                context.Response.Redirect("/v1/moved" + context.Request.QueryString);
            }
            return Task.CompletedTask;
        });
        await api.RunAsync("await client.Things.QueryAsync(); await client.Things.CookieAsync(); return null;");
        Assert.That(api.Server.Requests.Select(request => request.Line), Is.EqualTo(new[]
        {
            "GET /v1/things/query?api%20key=query%20secret", "GET /v1/moved?api%20key=query%20secret", "GET /v1/things/cookie", "GET /v1/moved",
        }));
        Assert.That(api.Server.Requests[3].Headers["Cookie"], Is.EqualTo("SESSION=session-secret"));
    }

    [Test]
    public async Task An_attempt_that_is_repeated_shows_the_key_once()
    {
        var answers = new Queue<int>([503, 204]);
        api.Server.Answer(context =>
        {
            context.Response.StatusCode = answers.Dequeue();
            context.Response.Headers.RetryAfter = "0";
            return Task.CompletedTask;
        });
        await api.RunAsync("""
            using var patient = new FloraClient(new FloraClientOptions { QueryKey = "query secret", BaseUrl = new Uri(baseUrl), MaxRetries = 1 });
            await patient.Things.QueryAsync();
            return null;
            """);
        Assert.That(api.Server.Requests.Select(request => request.Line), Is.EqualTo(Enumerable.Repeat("GET /v1/things/query?api%20key=query%20secret", 2)));
    }

    [Test]
    public async Task Nothing_of_it_is_traced()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Add(string.Join('\n', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Prepend(activity.DisplayName).Append(activity.StatusDescription))),
        };
        ActivitySource.AddActivityListener(listener);
        api.Server.Answer(400, "refused");
        foreach (var method in new[] { "UsualAsync", "HeaderAsync", "QueryAsync", "CookieAsync", "BasicAsync" })
        {
            await FaultAsync(method);
        }
        Assert.That(seen.Count(text => text.Contains("/v1/things/query", StringComparison.Ordinal)), Is.GreaterThan(0));
        Assert.That(Secrets.Where(secret => seen.Any(text => text.Contains(secret, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public async Task Options_are_copied_and_show_nothing()
    {
        var text = await api.RunAsync("""
            var options = new FloraClientOptions { ApiKey = "bearer-secret", AdminKey = "admin-secret", LoginUserName = "user-secret", LoginPassword = "pass-secret" };
            var copy = options with { QueryKey = "query secret" };
            return copy + " " + JsonConvert.SerializeObject(copy) + " " + System.Text.Json.JsonSerializer.Serialize(copy) + " " + (copy.AdminKey == "admin-secret");
            """);
        Assert.That(text, Does.Contain("AdminKey = ***").And.Contain("QueryKey = ***").And.Contain("RawKey = (none)").And.EndsWith("True"));
        Assert.That(text, Does.Not.Contain("-secret").And.Not.Contain("query secret"));
    }

    [Test]
    public void A_debugger_shows_nothing()
    {
        var properties = api.Code.Type("FloraClientOptions").GetProperties().Where(property => property.PropertyType == typeof(string)).ToList();
        Assert.That(properties.Select(property => property.Name), Is.SupersetOf(new[] { "AdminKey", "LoginUserName", "LoginPassword", "QueryKey", "RawKey", "SessionKey", "OidcToken" }));
        Assert.That(properties.Select(property => property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State), Is.All.EqualTo(DebuggerBrowsableState.Never));
    }

    private async Task<string?> FaultAsync(string method) => await api.RunAsync($$"""
        try { await client.Things.{{method}}(); return "sent"; }
        catch (FloraException e) { return e.GetType().Name + " " + e + " " + (e as FloraApiException)?.RawBody; }
        """);
}
