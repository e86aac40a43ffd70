using Flora.Generator.Passes;
using Flora.Generator.Document;
using Flora.Generator.Passes.Operations;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Passes.Operations;

public sealed class DescribeClientsTests
{
    [Test]
    public void A_tag_is_a_client_and_the_root_has_them_all()
    {
        var operation = Annotating.Through<DescribeClients>(Listing.With()).SelectToken("paths./things.get")!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)operation.SelectToken("x-cs-root.resources[0].class"), Is.EqualTo("ThingsClient"));
            Assert.That((string?)operation.SelectToken("x-cs-root.resources[0].docs[0]"), Is.EqualTo("<summary>All the things.</summary>"));
            Assert.That((string?)operation.SelectToken("x-cs-root.class"), Is.EqualTo("FloraClient"));
            Assert.That((string?)operation.SelectToken("x-cs-root.defaults"), Does.StartWith("new(new Uri(\"https://api.test/v1\"), \"FLORA\")"));
            Assert.That((string?)operation.SelectToken("x-cs-root.clients[0].name"), Is.EqualTo("Things"));
            Assert.That(operation.SelectToken("x-cs-root.models")!.Select(model => (string?)model), Is.EqualTo(new[] { "Thing", "ThingPage" }));
        });
    }

    [Test]
    public void Another_project_has_its_own_names()
    {
        var document = Loading.Good(Listing.With());
        PassPipeline.Run(document, new GenerationSettings { ClientName = "Acme", Namespace = "Acme.Api" }, new Diagnostics());

        var root = document.Root.SelectToken("paths./things.get.x-cs-root")!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)root["class"], Is.EqualTo("AcmeClient"));
            Assert.That((string?)root["variables"], Is.EqualTo("<c>ACME_API_KEY</c> and <c>ACME_BASE_URL</c>"));
            Assert.That((string?)root["namespace"], Is.EqualTo("Acme.Api"));
            Assert.That(root["classUsings"]!.Select(name => (string?)name), Is.EqualTo(new[] { "System", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "Flora", "Flora.Runtime" }));
        });
    }

    [TestCase("https://api.test/v1", "/v1")]
    [TestCase("https://api.test/v1", "ftp://api.test")]
    [TestCase("https://api.test/v1", "https://{region}.api.test")]
    public void A_server_that_cannot_be_called_is_a_warning(string url, string replaced) =>
        Assert.That(
            Annotating.Complaints(Listing.With().Replace(url, "'" + replaced + "'", StringComparison.Ordinal)),
            Has.One.StartsWith("api.yaml(3,").And.Contains("warning FLORA062").And.Contains("FLORA_BASE_URL"));

    [Test]
    public void A_document_without_operations_is_an_error() =>
        Assert.That(Annotating.Complaints("openapi: 3.1.0\npaths: {}\n"), Has.One.Contains("error FLORA062").And.Contains("no operation"));
}
