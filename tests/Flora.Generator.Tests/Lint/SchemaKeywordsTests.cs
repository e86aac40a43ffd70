using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class SchemaKeywordsTests
{
    [TestCase("{type: strin}", "5:23 FLORA030")]
    [TestCase("{type: [nul]}", "5:24 FLORA030")]
    [TestCase("{type: string, pattern: '['}", "5:40 FLORA030")]
    [TestCase("{type: integer, minimum: 5, maximum: 1}", "5:41 FLORA030")]
    [TestCase("{type: string, minLength: 5, maxLength: 1}", "5:42 FLORA030")]
    [TestCase("{type: string, enum: []}", "5:37 FLORA030")]
    [TestCase("{type: string, enum: [a, b, a]}", "5:44 FLORA030")]
    public void Refuses_schemas_that_contradict_themselves(string schema, string place) =>
        Assert.That(Linting.OfSchema(schema).Places, Is.EqualTo(new[] { place }));

    [TestCase("{type: string, pattern: '^[a-z]+$', minLength: 1, maxLength: 1}")]
    [TestCase("{type: [string, 'null'], enum: [a, null]}")]
    [TestCase("{type: integer, enum: [1, 2]}")]
    public void Accepts_the_others(string schema) => Assert.That(Linting.OfSchema(schema).Lines, Is.Empty);
}
