using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Schemas of every form, as generated code that reads and writes them.</summary>
public sealed class SchemaShapesTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /pets:
            get:
              operationId: pets_list
              tags: [ pets ]
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
                - { name: kind, in: query, schema: { anyOf: [ { $ref: '#/components/schemas/PetKind' }, { type: string } ] } }
                - { name: size, in: query, schema: { oneOf: [ { const: 1, title: One }, { const: 2 } ] } }
              responses:
                "200":
                  description: A page.
                  content: { application/json: { schema: { $ref: '#/components/schemas/PetPage' } } }
            post:
              operationId: pets_create
              tags: [ pets ]
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      allOf:
                        - $ref: '#/components/schemas/Named'
                        - { type: object, required: [ tags ], properties: { tags: { type: array, items: { type: [ string, 'null' ] } }, pick: { type: [ string, integer, 'null' ] } } }
              responses:
                "201":
                  description: Made.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
          /trees:
            get:
              operationId: trees_get
              tags: [ trees ]
              responses:
                "200":
                  description: d
                  content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } }
        components:
          schemas:
            PetKind: { type: string, enum: [ cat, dog ] }
            PetPage:
              type: object
              required: [ pets, next_cursor ]
              properties:
                pets: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                next_cursor: { type: [ string, 'null' ] }
            Named: { type: object, required: [ name ], properties: { name: { type: string }, id: { type: string, readOnly: true } } }
            Pet:
              type: object
              required: [ kind ]
              properties: { kind: { $ref: '#/components/schemas/PetKind' } }
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Named' }, { properties: { lives: { type: integer }, mood: { oneOf: [ { const: good, description: Purrs. }, { const: bad } ] } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { any: true, owner: { anyOf: [ { $ref: '#/components/schemas/Named' }, { type: 'null' } ] } } } ] }
            Json: { oneOf: [ { type: string }, { type: number }, { type: boolean }, { type: array, items: { $ref: '#/components/schemas/Json' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/Json' } } ] }
            Shape:
              type: object
              properties: { sort: { type: string, enum: [ circle, square ] }, note: { type: string } }
              discriminator: { propertyName: sort }
              oneOf: [ { $ref: '#/components/schemas/Square' }, { $ref: '#/components/schemas/Circle' } ]
            Circle: { allOf: [ { $ref: '#/components/schemas/Shape' }, { properties: { radius: { type: number } } } ] }
            Square: { allOf: [ { $ref: '#/components/schemas/Shape' }, { properties: { side: { type: number } } } ] }
            Node:
              type: object
              properties:
                json: { $ref: '#/components/schemas/Json' }
                shape: { $ref: '#/components/schemas/Shape' }
                value: { oneOf: [ { type: string }, { type: number }, { type: array, items: { $ref: '#/components/schemas/Node' } }, { type: object, title: Leaf, required: [ leaf ], properties: { leaf: { const: true } } } ] }
                child: { allOf: [ { $ref: '#/components/schemas/Node' }, { properties: { depth: { type: integer } } } ] }
                map: { type: object, additionalProperties: { oneOf: [ { type: string, format: date-time }, { type: 'null' } ] } }
        """;

    private GeneratedCode code = null!;

    [OneTimeSetUp]
    public void Generate() => code = GeneratedCode.Compile(Document);

    [OneTimeTearDown]
    public void Unload() => code.Dispose();

    [TestCase("Cat", """{"kind":"cat","name":"Tom","id":"1","lives":9,"mood":"good"}""")]
    [TestCase("Cat", """{"kind":"cat","name":"Tom"}""")]
    [TestCase("Pet", """{"kind":"cat","name":"Tom","lives":9}""")]
    [TestCase("Pet", """{"kind":"dog","any":{"a":[1]},"owner":{"name":"Jon"}}""")]
    [TestCase("Pet", """{"kind":"fish","fins":3}""")]
    [TestCase("PetPage", """{"pets":[{"kind":"dog"},{"kind":"cat","name":"Tom"}],"next_cursor":null}""")]
    [TestCase("Node", """{"value":"text","child":{"value":1.50,"child":{"depth":3},"depth":2}}""")]
    [TestCase("Node", """{"value":[{"value":{"leaf":true}}],"map":{"a":"2024-01-02T03:04:05.60+01:00","b":null}}""")]
    [TestCase("Node", """{"json":{"a":[1,"x",true,{"b":[]}]}}""")]
    [TestCase("Node", """{"shape":{"sort":"square","note":"n","side":2.50}}""")]
    [TestCase("Shape", """{"sort":"circle","radius":1}""")]
    public void What_is_read_is_written(string type, string json) => Assert.That(code.RoundTrip(type, json), Is.EqualTo(json));

    [Test]
    public void A_union_knows_which_alternative_it_holds()
    {
        var shape = code.Parse("Shape", """{"sort":"square","side":2}""");

        Assert.Multiple(() =>
        {
            Assert.That(shape.GetType().GetProperty("Value")!.GetValue(shape)!.GetType().Name, Is.EqualTo("Square"));
            Assert.That(shape.GetType().GetProperty("IsKnown")!.GetValue(shape), Is.True);
            var unknown = code.Parse("Shape", """{"sort":"star"}""");
            Assert.That(unknown.GetType().GetProperty("IsKnown")!.GetValue(unknown), Is.False);
        });
    }

    [Test]
    public void Each_has_the_name_of_where_it_stands() =>
        Assert.That(
            code.Assembly.GetExportedTypes().Where(type => type.GetProperty("AdditionalProperties") is not null || type.GetProperty("IsKnown") is not null).Select(type => type.Name),
            Is.EquivalentTo(new[]
            {
                "Cat", "CatMood", "Circle", "Dog", "Json", "Named", "Node", "NodeChild", "NodeValue", "NodeValueLeaf", "Pet", "PetCreateBody", "PetCreateBodyPick", "PetKind",
                "PetPage", "PetSize", "Shape", "ShapeSort", "Square",
            }));
}
