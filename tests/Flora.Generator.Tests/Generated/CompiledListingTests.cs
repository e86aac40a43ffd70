using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Generated;

/// <summary>A small document becomes code that compiles under the package's rules, and that reads and writes what it says.</summary>
public sealed class CompiledListingTests
{
    private GeneratedCode code = null!;

    [OneTimeSetUp]
    public void Generate() => code = GeneratedCode.Compile(Listing.With(thing: "id: { type: string }\nsize: { type: [ number, 'null' ] }"));

    [OneTimeTearDown]
    public void Unload() => code.Dispose();

    [Test]
    public void A_body_comes_out_as_it_went_in() =>
        Assert.That(code.RoundTrip("Thing", """{"id":"a","size":1.50,"more":[1]}"""), Is.EqualTo("""{"id":"a","size":1.50,"more":[1]}"""));

    [Test]
    public void The_client_lists() =>
        Assert.That(code.Type("IThingsClient").GetMethod("ListAsync")!.ReturnType.GenericTypeArguments,
            Is.EqualTo(new[] { code.Type("ThingPage"), code.Type("Thing") }));

    [Test]
    public void The_generated_files_can_be_read() => Assert.That(code.Source("Thing"), Does.Contain("public sealed partial record Thing"));

    [Test]
    public void A_refused_document_gives_its_findings_and_no_files()
    {
        using var refused = GeneratedCode.Try("openapi: 3.1.0\n");
        Assert.That(refused.Findings, Has.Some.Contains("FLORA022"));
        Assert.That(refused.Files, Is.Empty);
        Assert.That(() => refused.Assembly, Throws.InvalidOperationException.With.Message.Contains("FLORA022"));
    }
}
