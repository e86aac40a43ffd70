using Flora.Tests.Support;

namespace Flora.Tests.Json;

public sealed class EqualityTests
{
    [Test]
    public void Lists_compare_by_value()
    {
        var first = Samples.LeastModel() with { Outputs = [Output("1"), Output("2")] };
        var second = Samples.LeastModel() with { Outputs = new List<GenerationOutput> { Output("1"), Output("2") } };

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(second));
            Assert.That(first.GetHashCode(), Is.EqualTo(second.GetHashCode()));
            Assert.That(first, Is.Not.EqualTo(second with { Outputs = [Output("2"), Output("1")] }));
            Assert.That(first, Is.Not.EqualTo(second with { Outputs = [Output("1")] }));
            Assert.That(first, Is.Not.EqualTo(second with { Outputs = null }));
        });
    }

    [Test]
    public void Lists_are_copied_once()
    {
        var list = new List<GenerationOutput> { Output("1") };
        var generation = Samples.LeastModel() with { Outputs = list };
        list.Clear();

        Assert.That(generation.Outputs, Has.Count.EqualTo(1));
        Assert.That((generation with { Outputs = generation.Outputs }).Outputs, Is.SameAs(generation.Outputs));
    }

    [Test]
    public void Unknown_members_count()
    {
        var plain = FloraJson.Parse<GenerationModel>("""{"model_id":"m"}""");

        Assert.That(plain, Is.Not.EqualTo(FloraJson.Parse<GenerationModel>("""{"model_id":"m","x":1}""")));
    }

    [Test]
    public void Enums_compare_ordinally_and_default_is_empty()
    {
        GenerationStatus fallback = default;

        Assert.Multiple(() =>
        {
            Assert.That(fallback.Value, Is.Empty);
            Assert.That(fallback, Is.EqualTo(new GenerationStatus("")));
            Assert.That(fallback.GetHashCode(), Is.EqualTo(new GenerationStatus("").GetHashCode()));
            Assert.That(GenerationStatus.Pending == "pending", Is.True);
            Assert.That(GenerationStatus.Pending == "Pending", Is.False);
            Assert.That(GenerationStatus.Pending.ToString(), Is.EqualTo("pending"));
            Assert.That(GenerationStatus.All.All(static status => status.IsKnown), Is.True);
            Assert.That(() => new GenerationStatus(null!), Throws.ArgumentNullException);
        });
    }

    [TestCase("imageUrl", "https://media.flora.ai/a.png", true)]
    [TestCase("documentUrl", "HTTP://media.flora.ai/a", true)]
    [TestCase("holoUrl", "https://media.flora.ai/a", true)]
    [TestCase("text", "https://media.flora.ai/a.png", false)]
    [TestCase("imageUrl", "/relative", false)]
    [TestCase("imageUrl", "file:///etc/passwd", false)]
    [TestCase("imageUrl", "not a uri", false)]
    [TestCase("imageUrl", "", false)]
    public void The_address_of_an_output_is_one_of_http(string type, string url, bool expected)
    {
        var output = new GenerationOutput { OutputId = "o", Type = type, Url = url };

        Assert.That(output.TryGetUri(out var uri), Is.EqualTo(expected));
        Assert.That(uri?.AbsoluteUri, expected ? Is.Not.Null : Is.Null);
    }

    private static GenerationOutput Output(string id) => new() { OutputId = id, Type = GenerationOutputType.Text, Url = "hello" };
}
