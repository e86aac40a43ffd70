using Flora.Generator.Document;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Document;

public sealed class ReferencesTests
{
    private const string Text = """
        a/b: {c~d: [10, 20], 'é %': 3, '': 4}
        one: {$ref: '#/two'}
        two: {$ref: '#/three'}
        three: {x: 1}
        loop: {$ref: '#/back'}
        back: {$ref: '#/loop'}
        far: {$ref: 'other.yaml#/x'}
        """;

    [TestCase("#/a~1b/c~0d/1", "20")]
    [TestCase("#/a~1b/%C3%A9%20%25", "3")]
    [TestCase("#/a~1b/", "4")]
    [TestCase("#/a~1b/c~0d/01", null)]
    [TestCase("#/a~1b/c~0d/2", null)]
    [TestCase("#/a~1b/c~0d/-", null)]
    [TestCase("#/nothing", null)]
    [TestCase("other.yaml#/three", null)]
    [TestCase("#three", null)]
    public void Finds_what_a_pointer_names(string pointer, string? json) =>
        Assert.That(References.Resolve(Loading.Good(Text), pointer)?.ToString(Formatting.None), Is.EqualTo(json));

    [Test]
    public void The_empty_pointer_names_the_document()
    {
        var document = Loading.Good(Text);
        Assert.That(References.Resolve(document, "#"), Is.SameAs(document.Root));
    }

    [TestCase("one", """{"x":1}""")]
    [TestCase("three", """{"x":1}""")]
    [TestCase("loop", null)]
    [TestCase("far", null)]
    public void Follows_references_and_never_in_a_circle(string member, string? json)
    {
        var document = Loading.Good(Text);
        Assert.That(References.Follow(document, document.Root[member]!)?.ToString(Formatting.None), Is.EqualTo(json));
    }
}
