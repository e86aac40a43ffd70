using Flora.Generator.Tests.Support.Compiling;
using Flora.Generator.Tests.Support.Driving;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Constructs.Security;

/// <summary>Keys, users and tokens of every kind, as a server sees them.</summary>
public sealed class SchemesTests
{
    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(
        SecuredDocument.Yaml,
        """ApiKey = "bearer-key", AdminKey = "admin-key", QueryKey = "query key&", SessionKey = "session", LoginUserName = "ann", LoginPassword = "pass:word", RawKey = "Token raw", OidcToken = "oidc" """);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("UsualAsync", "Bearer bearer-key")]
    [TestCase("BasicAsync", "Basic YW5uOnBhc3M6d29yZA==")]
    [TestCase("RawAsync", "Token raw")]
    [TestCase("OpenidAsync", "Bearer oidc")]
    [TestCase("OptionalAsync", "Bearer bearer-key")]
    [TestCase("CertificateAsync", "Bearer bearer-key")]
    [TestCase("EitherAsync", "Basic YW5uOnBhc3M6d29yZA==")]
    public async Task A_call_is_authorized_as_the_operation_asks(string method, string authorization)
    {
        var sent = await SentAsync(method);
        Assert.That(sent.Headers["Authorization"], Is.EqualTo(authorization));
        Assert.That(sent.Headers.Keys, Has.None.EqualTo("X-Admin-Key").And.None.EqualTo("Cookie"));
    }

    [TestCase("HeaderAsync", "X-Admin-Key", "admin-key")]
    [TestCase("DigestOrKeyAsync", "X-Admin-Key", "admin-key")]
    [TestCase("CookieAsync", "Cookie", "SESSION=session")]
    public async Task A_key_of_another_place_stands_alone_there(string method, string header, string value)
    {
        var sent = await SentAsync(method);
        Assert.That(sent.Headers[header], Is.EqualTo(value));
        Assert.That(sent.Headers.Keys, Has.None.EqualTo("Authorization"));
    }

    [Test]
    public async Task A_key_in_the_query_stands_escaped_behind_the_parameters()
    {
        var sent = await api.SentAsync("""await client.Things.QueryAsync(new ThingQueryRequest { Q = "a&b" });""", 204, "");
        Assert.That(sent.Line, Is.EqualTo("GET /v1/things/query?q=a%26b&api%20key=query%20key%26"));
        Assert.That(sent.Headers.Keys, Has.None.EqualTo("Authorization"));
    }

    [Test]
    public async Task All_schemes_of_one_requirement_are_shown()
    {
        var sent = await SentAsync("BothAsync");
        Assert.That(sent.Headers["X-Admin-Key"], Is.EqualTo("admin-key"));
        Assert.That(sent.Headers["Authorization"], Does.StartWith("Basic "));
    }

    [Test]
    public async Task An_open_operation_gets_nothing()
    {
        var sent = await SentAsync("OpenAsync");
        Assert.That(sent.Headers.Keys, Has.None.EqualTo("Authorization").And.None.EqualTo("X-Admin-Key").And.None.EqualTo("Cookie"));
    }

    [TestCase("""new() { AdminKey = "admin-key" }""", "EitherAsync", "X-Admin-Key")]
    [TestCase("""new() { AdminKeyProvider = _ => new("admin-key") }""", "HeaderAsync", "X-Admin-Key")]
    [TestCase("""new() { LoginUserName = "only" }""", "BasicAsync", "Authorization")]
    public async Task Of_several_ways_the_one_that_is_given_is_taken(string options, string method, string header)
    {
        var sent = await SentAsync(method, options);
        Assert.That(sent.Headers.Keys, Has.One.EqualTo(header));
    }

    [Test]
    public async Task Who_has_no_key_sends_none_where_it_is_optional() =>
        Assert.That((await SentAsync("OptionalAsync", "new()")).Headers.Keys, Has.None.EqualTo("Authorization"));

    [TestCase("UsualAsync", "The API key is missing: set FloraClientOptions.ApiKey or the environment variable FLORA_API_KEY. Nothing was sent.|api_key")]
    [TestCase("HeaderAsync", "The AdminKey is missing: set FloraClientOptions.AdminKey or the environment variable FLORA_ADMIN_KEY. Nothing was sent.|admin_key")]
    [TestCase("EitherAsync", "The credentials for this call are missing: set FloraClientOptions.LoginUserName or the environment variable FLORA_LOGIN_USER_NAME "
        + "(and FloraClientOptions.LoginPassword or the environment variable FLORA_LOGIN_PASSWORD); or set FloraClientOptions.AdminKey "
        + "or the environment variable FLORA_ADMIN_KEY. Nothing was sent.|login_user_name,admin_key")]
    public async Task What_is_missing_is_named_with_all_ways(string method, string message)
    {
        api.Server.Answer(204);
        Assert.That(await FaultAsync(method, "new()"), Is.EqualTo("FloraValidationException: " + message));
        Assert.That(api.Server.Requests, Is.Empty);
    }

    [TestCase("HeaderAsync", """new() { AdminKey = "line\r\nend" }""")]
    [TestCase("HeaderAsync", """new() { AdminKeyProvider = _ => new(" blank") }""")]
    [TestCase("CookieAsync", """new() { SessionKey = "a;b" }""")]
    [TestCase("QueryAsync", """new() { QueryKey = "a\0b" }""")]
    [TestCase("BasicAsync", """new() { LoginUserName = "a:b" }""")]
    [TestCase("OpenidAsync", """new() { OidcToken = "Bearer x" }""")]
    public async Task What_cannot_be_sent_is_refused_and_not_quoted(string method, string options)
    {
        api.Server.Answer(204);
        var fault = await FaultAsync(method, options);
        Assert.That(fault, Does.StartWith("FloraValidationException: ").And.Contain("must").And.Not.Contain("end\"").And.Not.Contain("a;b").And.Not.Contain("a:b"));
        Assert.That(api.Server.Requests, Is.Empty);
    }

    [Test]
    public void What_is_not_supported_is_told_and_left_out() =>
        Assert.That(api.Code.Findings, Has.One.Contains("GET /things/digest is left out: credentials of this kind are not supported.")
            .And.One.Contains("Further credentials of this kind have no effect.")
            .And.One.Contains("Client certificates have no effect."));

    [Test]
    public void The_usual_key_needs_no_more_than_the_options_that_all_clients_have()
    {
        using var plain = GeneratedCode.Compile(SecuredDocument.Yaml[..SecuredDocument.Yaml.IndexOf("  /things/header", StringComparison.Ordinal)] + """
            components: { securitySchemes: { Bearer: { type: http, scheme: bearer } } }
            """);
        Assert.That(plain.Files.Keys, Has.None.Contains("ApiSecurity").And.None.Contains("FloraClientOptions"));
    }

    [Test]
    public void Contract_cases_show_the_same()
    {
        var files = api.Code.Files.Where(file => file.Key.Contains("/Contracts/", StringComparison.Ordinal)).Select(file => JObject.Parse(file.Value)).ToList();
        Assert.That((string?)files.Single(file => file["cases"] is not null).SelectToken("options.AdminKey"), Is.EqualTo("contract_test_key"));
        var requests = files.Select(file => file["request"]).OfType<JObject>().ToList();
        Assert.That(Of("both").SelectToken("headers.X-Admin-Key.equalTo"), Is.Not.Null);
        Assert.That((string?)Of("both").SelectToken("headers.Authorization.equalTo"), Does.StartWith("Basic "));
        Assert.That(Of("cookie").SelectToken("cookies.SESSION.equalTo"), Is.Not.Null);
        Assert.That(Of("query").SelectToken("queryParameters['api key'].equalTo"), Is.Not.Null);
        Assert.That(Of("open").SelectToken("headers.Authorization"), Is.Null);

        JObject Of(string name) => requests.First(request => (string?)request["urlPath"] == $"/v1/things/{name}");
    }

    private Task<SentRequest> SentAsync(string method, string? options = null) =>
        api.SentAsync(options is null ? $"await client.Things.{method}();" : $"await {Own(options)}.Things.{method}();", 204, "");

    private async Task<string?> FaultAsync(string method, string options) => await api.RunAsync($$"""
        try { await {{Own(options)}}.Things.{{method}}(); return "sent"; }
        catch (FloraValidationException e) { return e.GetType().Name + ": " + e.Message + "|" + string.Join(",", e.Fields.Select(field => field.Field)); }
        """);

    private static string Own(string options) => $"new FloraClient(new FloraClientOptions(){options[("new()".Length)..]} with {{ BaseUrl = new Uri(baseUrl), MaxRetries = 0 }})";
}
