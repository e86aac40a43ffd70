using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs.Security;

/// <summary>What the tool takes from the environment to say who calls.</summary>
public sealed class ToolCredentialsTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["FLORA_API_KEY"] = "bearer-secret", ["FLORA_ADMIN_KEY"] = "admin-secret", ["FLORA_ADMIN_KEY_ROOT_KEY"] = "root-secret",
        ["FLORA_QUERY_KEY"] = "query secret", ["FLORA_SESSION_KEY"] = "session-secret",
        ["FLORA_LOGIN_USER_NAME"] = "ann", ["FLORA_LOGIN_PASSWORD"] = "pass-secret", ["FLORA_RAW_KEY"] = "Token raw-secret",
    };

    private DrivenTool tool = null!;

    [OneTimeSetUp]
    public async Task Generate() => tool = await DrivenTool.OfAsync(SecuredDocument.Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await tool.DisposeAsync();

    [TestCase("usual", "Authorization", "Bearer bearer-secret")]
    [TestCase("header", "X-Admin-Key", "admin-secret")]
    [TestCase("cookie", "Cookie", "SESSION=session-secret")]
    [TestCase("basic", "Authorization", "Basic YW5uOnBhc3Mtc2VjcmV0")]
    [TestCase("raw", "Authorization", "Token raw-secret")]
    public async Task A_command_shows_what_the_environment_has(string command, string header, string value)
    {
        tool.Server.Answer(204);
        var result = await tool.RunAsync(["things", command, "--debug"], variables: Variables);
        Assert.That(result.Code, Is.Zero, result.Error);
        Assert.That(tool.Server.Requests.Single().Headers[header], Is.EqualTo(value));
        Assert.That(result.Error, Does.Contain($"/things/{command}").And.Not.Contain("-secret").And.Not.Contain("YW5uOnBhc3Mtc2VjcmV0"));
    }

    [Test]
    public async Task A_key_in_the_query_is_not_shown()
    {
        tool.Server.Answer(204);
        var result = await tool.RunAsync(["things", "query", "--debug"], variables: Variables);
        Assert.That(tool.Server.Requests.Single().Line, Is.EqualTo("GET /v1/things/query?api%20key=query%20secret"));
        Assert.That(result.Error, Does.Contain("api%20key=[key]").And.Not.Contain("query secret").And.Not.Contain("query%20secret"));
    }

    [TestCase("open")]
    [TestCase("optional")]
    public async Task A_command_that_needs_no_key_does_without(string command)
    {
        tool.Server.Answer(204);
        Assert.That((await tool.RunAsync(["things", command], variables: new Dictionary<string, string>())).Code, Is.Zero);
        Assert.That(tool.Server.Requests.Single().Headers.Keys, Has.None.EqualTo("Authorization"));
    }

    [TestCase("usual", "FLORA_API_KEY")]
    [TestCase("header", "FLORA_ADMIN_KEY")]
    [TestCase("basic", "FLORA_LOGIN_USER_NAME")]
    public async Task What_is_missing_is_named_by_its_variable(string command, string variable)
    {
        tool.Server.Answer(204);
        var result = await tool.RunAsync(["things", command], variables: new Dictionary<string, string>());
        Assert.That(result.Code, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain(variable));
        Assert.That(tool.Server.Requests, Is.Empty);
    }

    [Platform(Exclude = "Win", Reason = "The shell is of Unix.")]
    [TestCase("usual", "\"Authorization: Bearer $FLORA_API_KEY\"")]
    [TestCase("header", "\"X-Admin-Key: ${FLORA_ADMIN_KEY}\"")]
    [TestCase("root", "\"X-Root-Key: ${FLORA_ADMIN_KEY_ROOT_KEY}\"")]
    [TestCase("cookie", "\"Cookie: SESSION=${FLORA_SESSION_KEY}\"")]
    [TestCase("basic", "--user \"${FLORA_LOGIN_USER_NAME}:${FLORA_LOGIN_PASSWORD}\"")]
    [TestCase("raw", "\"Authorization: $FLORA_RAW_KEY\"")]
    [TestCase("query", "?api%20key=${FLORA_QUERY_KEY}\"")]
    public async Task Curl_takes_it_from_the_environment(string command, string words)
    {
        var result = await tool.RunAsync(["things", command, "--curl"], variables: Variables);
        Assert.That(result.Text, Does.Contain(words));
        Assert.That(result.Text, Does.Not.Contain("secret"));
        Assert.That(result.Error, Is.Empty);
    }
}
