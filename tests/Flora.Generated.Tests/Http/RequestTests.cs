using System.Globalization;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class RequestTests
{
    [TestCase("https://flora.test", "https://flora.test/generations")]
    [TestCase("https://flora.test/", "https://flora.test/generations")]
    [TestCase("https://flora.test/api/v1", "https://flora.test/api/v1/generations")]
    [TestCase("https://flora.test/api/v1/", "https://flora.test/api/v1/generations")]
    [TestCase("http://flora.test:8080/a%20b", "http://flora.test:8080/a%20b/generations")]
    [TestCase("http://[::1]:8080/x", "http://[::1]:8080/x/generations")]
    public async Task The_base_URL_keeps_its_path(string baseUrl, string expected)
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client(options => options.BaseUrl = new Uri(baseUrl));

        await client.Generations.ListAsync();

        Assert.That(transport.Requests.Single().Url.AbsoluteUri, Is.EqualTo(expected));
    }

    [Test]
    public async Task Parameters_are_escaped()
    {
        await using var server = LoopbackServer.Answering(Samples.Page());
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });

        await client.Generations.ListAsync(new()
        {
            Cursor = "a+b/c=d&e?f#g %25é😀~.-_'()*!",
            Limit = 50,
            ProjectId = "prj_1",
            Status = GenerationStatus.Completed,
            WorkspaceId = "ws_1",
        });

        Assert.That(server.Requests.Single().Target, Is.EqualTo(
            "/api/v1/generations?cursor=a%2Bb%2Fc%3Dd%26e%3Ff%23g%20%2525%C3%A9%F0%9F%98%80~.-_%27%28%29%2A%21"
            + "&limit=50&project_id=prj_1&status=completed&workspace_id=ws_1"));
    }

    [Test]
    public async Task Requests_are_copied_when_a_call_begins()
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client();
        var request = new GenerationListRequest { Limit = 5 };

        var listing = client.Generations.ListAsync(request);
        request.Limit = 6;
        await listing;

        Assert.That(transport.Requests.Single().Url.Query, Is.EqualTo("?limit=5"));
    }

    [TestCase("de-DE")]
    [TestCase("fa-IR")]
    [TestCase("sv-SE")]
    public void Numbers_are_written_in_no_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "minus";
        CultureInfo.CurrentCulture = culture;
        try
        {
            var message = new Flora.Runtime.ApiRequest(HttpMethod.Get, "x")
                .Query("i", -1).Query("l", (long?)null).Query("d", -1.50m).Query("r", 0.1).Query("b", true).Query("n", (string?)null)
                .ToMessage(Calls.Settings(new Uri("https://flora.test/")));

            Assert.That(message.RequestUri!.Query, Is.EqualTo("?i=-1&d=-1.50&r=0.1&b=true"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
