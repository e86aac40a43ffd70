using Flora.Generator.Tests.Support.Driving;
using Microsoft.AspNetCore.Http;

namespace Flora.Generator.Tests.Constructs.Security;

/// <summary>OAuth 2 for the client's own identity: a token is fetched when it is needed, and kept.</summary>
public sealed class ClientCredentialsTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        security: [ { petstore_auth: [ write, read ] } ]
        paths:
          /pets:
            get: { operationId: pets_list, security: [ { petstore_auth: [ read ] } ], responses: { "204": { description: d } } }
            post: { operationId: pets_create, requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { "204": { description: d } } }
            delete: { operationId: pets_delete, security: [ { petstore_auth: [] } ], responses: { "204": { description: d } } }
        components:
          securitySchemes:
            petstore_auth:
              type: oauth2
              flows:
                clientCredentials: { tokenUrl: https://login.test/token, scopes: { read: r, write: w } }
                implicit: { authorizationUrl: https://login.test/authorize, scopes: { read: r, write: w } }
        """;

    // A server and its token endpoint are one here: the path tells them apart.
    private const string Options =
        """PetstoreAuthClientId = "id:ä", PetstoreAuthClientSecret = "top secret+", PetstoreAuthTokenUrl = new Uri(new Uri(baseUrl), "/token?tenant=1")""";

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml, Options);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    private IEnumerable<SentRequest> TokenRequests => api.Server.Requests.Where(IsToken);

    private IEnumerable<SentRequest> Calls => api.Server.Requests.Where(request => !IsToken(request));

    [Test]
    public async Task A_token_is_asked_for_as_the_standard_says_and_kept()
    {
        Answer();
        await api.RunAsync("await client.Pets.ListAsync(); await client.Pets.ListAsync(); return null;");
        var asked = TokenRequests.Single();
        Assert.That(asked.Line, Is.EqualTo("POST /token?tenant=1"));
        Assert.That(asked.Headers["Content-Type"], Is.EqualTo("application/x-www-form-urlencoded"));
        Assert.That(asked.Headers["Authorization"], Is.EqualTo("Basic " + Convert.ToBase64String("id%3A%C3%A4:top+secret%2B"u8)));
        Assert.That(asked.Body, Is.EqualTo("grant_type=client_credentials&scope=read"));
        Assert.That(Calls.Select(call => call.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-1" }));
    }

    [Test]
    public async Task Each_set_of_scopes_has_its_token()
    {
        Answer();
        await api.RunAsync("await client.Pets.ListAsync(); await client.Pets.CreateAsync(); await client.Pets.DeleteAsync(); return null;");
        Assert.That(TokenRequests.Select(request => request.Body), Is.EqualTo(new[]
        {
            "grant_type=client_credentials&scope=read", "grant_type=client_credentials&scope=read+write", "grant_type=client_credentials",
        }));
    }

    [Test]
    public async Task Concurrent_calls_wait_for_one_token()
    {
        Answer();
        await api.RunAsync("await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Pets.ListAsync().AsTask())); return null;");
        Assert.That(TokenRequests.Count(), Is.EqualTo(1));
        Assert.That(Calls.Select(call => call.Headers["Authorization"]), Is.EqualTo(Enumerable.Repeat("Bearer token-1", 20)));
    }

    [Test]
    public async Task A_token_is_renewed_shortly_before_its_end()
    {
        Answer();
        await api.RunAsync($$"""
            var clock = new Clock();
            using var own = new FloraClient(new FloraClientOptions { {{Options}}, BaseUrl = new Uri(baseUrl), TimeProvider = clock });
            await own.Pets.ListAsync();
            clock.Now += TimeSpan.FromSeconds(569);
            await own.Pets.ListAsync();
            clock.Now += TimeSpan.FromSeconds(1);
            await own.Pets.ListAsync();
            return null;
            """);
        Assert.That(Calls.Select(call => call.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-1", "Bearer token-2" }));
    }

    [Test]
    public async Task A_token_that_is_refused_is_renewed_once_and_the_body_sent_again()
    {
        Answer(call: request => request.Headers.Authorization == "Bearer token-1" ? 401 : 204);
        await api.RunAsync("""await client.Pets.CreateAsync(new PetCreateRequest { Body = new() { A = "x" } }); return null;""");
        Assert.That(Calls.Select(call => call.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
        Assert.That(Calls.Select(call => call.Body), Is.EqualTo(Enumerable.Repeat("""{"a":"x"}""", 2)));
    }

    [Test]
    public async Task A_caller_who_is_refused_with_each_token_is_told_so()
    {
        Answer(call: _ => 401);
        Assert.That(await FaultAsync("ListAsync()"), Does.StartWith("FloraAuthenticationException: 401"));
        Assert.That(TokenRequests.Count(), Is.EqualTo(2));
        Assert.That(Calls.Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task What_the_endpoint_refuses_is_told_without_the_secret()
    {
        Answer(400, """{"error":"invalid_client","error_description":"No client has top secret+ or top+secret%2B."}""");
        var text = await FaultAsync("ListAsync()");
        Assert.That(text, Does.StartWith("FloraAuthenticationException: 401 invalid_client: ").And.Contain("/token gave no access token (400)")
            .And.Contain("FLORA_PETSTORE_AUTH_CLIENT_SECRET").And.Not.Contain("tenant"));
        Assert.That(text, Does.Not.Contain("top secret+").And.Not.Contain("top+secret"));
        Assert.That(Calls, Is.Empty);
    }

    [TestCase(200, "<html>")]
    [TestCase(200, "{}")]
    [TestCase(200, """{"access_token":"a b"}""")]
    [TestCase(200, """{"access_token":"abc","token_type":"mac"}""")]
    [TestCase(403, "[]")]
    public async Task What_is_no_token_is_an_authentication_error(int status, string body)
    {
        Answer(status, body);
        Assert.That(await FaultAsync("ListAsync()"), Does.StartWith("FloraAuthenticationException: ").And.Contain("Check FloraClientOptions.PetstoreAuthClientId"));
        Assert.That(Calls, Is.Empty);
    }

    [Test]
    public async Task A_redirect_of_the_endpoint_is_not_followed()
    {
        api.Server.Answer(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        Assert.That(await FaultAsync("ListAsync()"), Does.StartWith("FloraAuthenticationException: ").And.Contain("(307)"));
        Assert.That(api.Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_endpoint_that_fails_is_asked_again_also_for_calls_that_are_sent_once()
    {
        var left = 1;
        Answer(tokenStatus: () => left-- > 0 ? 503 : 200);
        await api.RunAsync($$"""
            using var own = new FloraClient(new FloraClientOptions { {{Options}}, BaseUrl = new Uri(baseUrl), MaxRetries = 1, MaxRetryDelay = TimeSpan.Zero });
            await own.Pets.DeleteAsync();
            return null;
            """);
        Assert.That(TokenRequests.Count(), Is.EqualTo(2));
        Assert.That(Calls.Count(), Is.EqualTo(1));
    }

    [TestCase("http://localhost:1/mock", false)]
    [TestCase("https://api.test/v2", true)]
    [TestCase("https://login.test/api", true)]
    public async Task The_secret_does_not_go_to_the_documents_endpoint_beside_a_base_URL_that_the_document_does_not_name(string baseUrl, bool isSent)
    {
        var shown = await api.RunAsync($$"""
            var shown = new List<string>();
            using var own = new FloraClient(new FloraClientOptions
            {
                PetstoreAuthClientId = "id", PetstoreAuthClientSecret = "top secret", BaseUrl = new Uri("{{baseUrl}}"), MaxRetries = 0, Transport = new Shower(shown),
            });
            try { await own.Pets.ListAsync(); } catch (FloraValidationException e) { return e.Fields.Single().Field + ": " + e.Message; } catch (FloraException) { }
            return shown[0].Split("Basic")[0];
            """);
        Assert.That(shown, isSent
            ? Is.EqualTo("POST https://login.test/token ")
            : Is.EqualTo("petstore_auth_token_url: The address of the token endpoint must be set beside a base URL that the document does not name, or the client's secret would "
                + "go to https://login.test: set FloraClientOptions.PetstoreAuthTokenUrl or the environment variable FLORA_PETSTORE_AUTH_TOKEN_URL. Nothing was sent."));
    }

    [Test]
    public async Task No_user_in_an_address_is_shown() => Assert.That(
        await api.RunAsync("return new FloraClientOptions { PetstoreAuthTokenUrl = new Uri(\"https://a:hunter2@b.test/token\") };"),
        Does.Contain("PetstoreAuthTokenUrl = https://***@b.test/token"));

    [TestCase("http://login.test/token")]
    [TestCase("https://ann@login.test/token")]
    [TestCase("ftp://login.test/token")]
    public async Task The_secret_goes_nowhere_in_the_open(string url)
    {
        Answer();
        var options = Options.Replace("new Uri(new Uri(baseUrl), \"/token?tenant=1\")", $"new Uri(\"{url}\")", StringComparison.Ordinal);
        var text = await FaultAsync("ListAsync()", options);
        Assert.That(text, Does.StartWith("FloraValidationException: ").And.Contain("https"));
        Assert.That(api.Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_caller_with_a_token_of_his_own_fetches_none()
    {
        Answer();
        await api.RunAsync("""
            using var own = new FloraClient(new FloraClientOptions { PetstoreAuthTokenProvider = _ => new("mine"), BaseUrl = new Uri(baseUrl) });
            await own.Pets.ListAsync();
            return null;
            """);
        Assert.That(api.Server.Requests.Single().Headers["Authorization"], Is.EqualTo("Bearer mine"));
    }

    [Test]
    public async Task Nobody_waits_longer_than_he_wants()
    {
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        api.Server.Answer(async context =>
        {
            asked.TrySetResult();
            await release.Task;
            await context.Response.WriteAsync("""{"access_token":"token-1"}""");
        });
        var calls = api.RunAsync("""
            using var end = new System.Threading.CancellationTokenSource();
            var impatient = client.Pets.ListAsync(cancellationToken: end.Token).AsTask();
            var patient = client.Pets.ListAsync().AsTask();
            end.Cancel();
            try { await impatient; return "sent"; } catch (OperationCanceledException) { }
            await patient;
            return "one";
            """);
        await asked.Task;
        release.SetResult();
        Assert.That(await calls, Is.EqualTo("one"));
        Assert.That(TokenRequests.Count(), Is.EqualTo(1));
    }

    private void Answer(int status = 200, string? body = null, Func<HttpRequest, int>? call = null, Func<int>? tokenStatus = null)
    {
        var tokens = 0;
        api.Server.Answer(async context =>
        {
            if (context.Request.Path != "/token")
            {
                context.Response.StatusCode = call?.Invoke(context.Request) ?? 204;
                return;
            }
            context.Response.StatusCode = tokenStatus?.Invoke() ?? status;
            await context.Response.WriteAsync(body ?? $$"""{"access_token":"token-{{Interlocked.Increment(ref tokens)}}","token_type":"Bearer","expires_in":600}""");
        });
    }

    private static bool IsToken(SentRequest request) => request.Line.StartsWith("POST /token", StringComparison.Ordinal);

    private async Task<string?> FaultAsync(string call, string options = Options) => await api.RunAsync($$"""
        using var own = new FloraClient(new FloraClientOptions { {{options}}, BaseUrl = new Uri(baseUrl), MaxRetries = 0 });
        try { await own.Pets.{{call}}; return "sent"; }
        catch (FloraException e) { return e.GetType().Name + ": " + e.Message + e; }
        """);
}
