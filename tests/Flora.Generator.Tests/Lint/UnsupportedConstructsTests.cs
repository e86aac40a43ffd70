using Flora.Generator.Lint;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class UnsupportedConstructsTests
{
    private const string Answer = "responses: {'200': {description: x}}";

    /// <summary>One document for each line of the table, in its order, with the place of the construct.</summary>
    private static readonly (string Text, string Place)[] Documents =
    [
        ("paths: {}\nwebhooks: {}\n", "4:1"),
        ("paths: {}\ncomponents:\n  schemas: {S: true}\n", "5:13"),
        ("paths: {/a: {$ref: '#/paths/~1b'}, /b: {}}\n", "3:14"),
        ("paths: {/a: {servers: []}}\n", "3:14"),
        ($"paths: {{/a: {{post: {{requestBody: {{content: {{}}}}, {Answer}}}}}}}\n", "3:21"),
        ($"paths: {{/a: {{get: {{callbacks: {{}}, {Answer}}}}}}}\n", "3:20"),
        ($"paths: {{/a: {{get: {{servers: [], {Answer}}}}}}}\n", "3:20"),
        ("paths: {/a: {parameters: [{name: q, in: cookie}]}}\n", "3:41"),
        ("paths: {/a: {parameters: [{name: q, in: query, content: {}}]}}\n", "3:48"),
        ("paths: {/a: {parameters: [{name: q, in: query, allowReserved: true}]}}\n", "3:63"),
        ("paths: {/a: {parameters: [{name: q, in: query, schema: {type: array}}]}}\n", "3:56"),
        ("paths: {/a: {get: {responses: {'200': {description: x, content: {text/csv: {}}}}}}}\n", "3:66"),
        (Schema("{allOf: []}"), "5:17"),
        (Schema("{oneOf: [{type: string}, {type: integer}]}"), "5:24"),
        (Schema("{anyOf: [{type: string}, {type: integer}]}"), "5:24"),
        (Schema("{type: [string, integer]}"), "5:23"),
        (Schema("{enum: [a, 1]}"), "5:27"),
        (Schema("{not: {type: string}}"), "5:17"),
        (Schema("{if: {type: string}}"), "5:17"),
        (Schema("{discriminator: {propertyName: a}}"), "5:17"),
        (Schema("{patternProperties: {}}"), "5:17"),
        (Schema("{prefixItems: []}"), "5:17"),
        (Schema("{dependentSchemas: {}}"), "5:17"),
        (Schema("{$dynamicRef: '#a'}"), "5:17"),
        (Schema("{type: object, properties: {a: {type: string}, b: {$ref: '#/components/schemas/S/properties/a'}}}"), "5:73"),
    ];

    [Test]
    public void Every_line_of_the_table_has_a_document_here() => Assert.That(Documents, Has.Length.EqualTo(UnsupportedConstructs.All.Count));

    [Test]
    public void Names_the_construct_and_its_place([Range(0, 24)] int index)
    {
        var (text, place) = Documents[index];
        var construct = UnsupportedConstructs.All[index];
        Assert.That(Linting.Of(text).Lines, Is.EqualTo(new[]
        {
            $"api.yaml({place.Replace(':', ',')}): error FLORA032: {construct.What} are not supported yet. {construct.Instead}",
        }));
    }

    [TestCase("{type: [string, 'null']}")]
    [TestCase("{anyOf: [{type: string}, {type: 'null'}]}")]
    [TestCase("{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/S'}]}")]
    [TestCase("{type: object, additionalProperties: {type: array, items: {type: number}}}")]
    [TestCase("{type: [string, 'null'], enum: [a, null]}")]
    public void Says_nothing_about_what_is_supported(string schema) =>
        Assert.That(Linting.Of($"paths: {{}}\ncomponents:\n  schemas: {{S: {{type: string}}, T: {schema}}}\n").Lines, Is.Empty);

    private static string Schema(string schema) => $"paths: {{}}\ncomponents:\n  schemas: {{S: {schema}}}\n";
}
