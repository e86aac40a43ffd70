using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class SchemaShapeTests
{
    [TestCase("""{"type":"object","properties":{"a":{}}}""", "object")]
    [TestCase("""{"properties":{"a":{}},"additionalProperties":true}""", "object")]
    [TestCase("""{"type":"object"}""", "object")]
    [TestCase("""{"type":"object","additionalProperties":false}""", "object")]
    [TestCase("""{"type":"object","additionalProperties":true}""", "map")]
    [TestCase("""{"type":"object","additionalProperties":{"type":"string"}}""", "map")]
    [TestCase("""{"type":"string","enum":["a"]}""", "enum")]
    [TestCase("""{"enum":["a"]}""", "enum")]
    [TestCase("""{"type":"integer","enum":[1]}""", "integer enum")]
    [TestCase("""{"type":"integer","enum":[]}""", "none")]
    [TestCase("""{"oneOf":[{},{}]}""", "union")]
    [TestCase("""{"anyOf":[{},{}]}""", "union")]
    [TestCase("""{"oneOf":[{},{}],"properties":{}}""", "union")]
    [TestCase("""{"oneOf":[{}]}""", "none")]
    [TestCase("""{"$ref":"#/a","oneOf":[{},{}],"enum":["a"],"properties":{}}""", "none")]
    [TestCase("""{"type":"string"}""", "none")]
    [TestCase("""{}""", "none")]
    public void A_schema_has_one_shape_at_most(string json, string expected)
    {
        var schema = JObject.Parse(json);
        var shapes = new (string Name, bool Is)[]
        {
            ("object", SchemaShape.IsObject(schema)), ("map", SchemaShape.IsMap(schema)), ("enum", SchemaShape.IsEnum(schema)),
            ("integer enum", SchemaShape.IsIntegerEnum(schema)), ("union", SchemaShape.IsUnion(schema)),
        };

        Assert.Multiple(() =>
        {
            Assert.That(shapes.Where(shape => shape.Is).Select(shape => shape.Name).DefaultIfEmpty("none"), Is.EqualTo(new[] { expected }));
            Assert.That(SchemaShape.IsNamed(schema), Is.EqualTo(expected is not ("none" or "map")));
        });
    }
}
