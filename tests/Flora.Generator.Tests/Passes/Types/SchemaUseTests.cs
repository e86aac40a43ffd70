using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Types;

public sealed class SchemaUseTests
{
    private const string Document = """
        paths:
          /things:
            post:
              operationId: things_create
              tags: [ things ]
              parameters: [ { name: sort, in: query, schema: { $ref: '#/components/schemas/Sort' } } ]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Draft' } } } }
              responses:
                "200": { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                default: { $ref: '#/components/responses/Fault' }
        components:
          responses:
            Fault: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } }
          schemas:
            Sort: { type: string, enum: [ up ] }
            Draft: { type: object, required: [ id, secret, name ], properties: MEMBERS }
            Thing: { type: object, required: [ id, secret, name ], properties: MEMBERS }
            Owner: { type: object, required: [ id, secret, name ], properties: MEMBERS }
            Fault: { type: object, properties: { again: { $ref: '#/components/schemas/Fault' }, list: { type: array, items: { type: object, additionalProperties: { $ref: '#/components/schemas/Field' } } } } }
            Field: { type: object }
            Id: { type: string, readOnly: true }
            Lost: { type: object, required: [ id ], properties: { id: { type: string, readOnly: true } } }
        """;

    private const string Members =
        "{ id: { $ref: '#/components/schemas/Id' }, secret: { type: string, writeOnly: true }, name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } }";

    [Test]
    public void A_component_knows_where_it_goes_through_everything_that_it_stands_in()
    {
        var components = Components();

        Assert.That(components.Properties().Select(component => $"{component.Name} {component.Value["x-cs-direction"] ?? "none"}"), Is.EqualTo(new[]
        {
            "Sort request", "Draft request", "Thing response", "Owner both", "Fault response", "Field response", "Id both", "Lost none",
        }));
    }

    [TestCase("Draft", "id", false, false, true)]
    [TestCase("Draft", "secret", true, true, true)]
    [TestCase("Thing", "id", true, true, true)]
    [TestCase("Thing", "secret", false, true, false)]
    [TestCase("Owner", "id", false, false, true)]
    [TestCase("Owner", "secret", false, true, false)]
    [TestCase("Owner", "name", true, true, true)]
    [TestCase("Owner", "owner", false, false, false)]
    [TestCase("Lost", "id", true, true, true)]
    public void A_required_member_is_required_where_it_goes(string component, string member, bool always, bool sent, bool received)
    {
        var document = Loading.Good(Document.Replace("MEMBERS", Members, StringComparison.Ordinal));
        Apply(document);

        var schema = (JObject)Schemas.Components(document)[component]!;
        Assert.Multiple(() =>
        {
            Assert.That(SchemaUse.IsRequiredMember(document, schema, member), Is.EqualTo(always));
            Assert.That(SchemaUse.IsRequiredWhenSent(document, schema, member), Is.EqualTo(sent));
            Assert.That(SchemaUse.IsRequiredWhenReceived(document, schema, member), Is.EqualTo(received));
        });
    }

    private static JObject Components()
    {
        var document = Loading.Good(Document.Replace("MEMBERS", Members, StringComparison.Ordinal));
        Apply(document);
        return Schemas.Components(document);
    }

    private static void Apply(Generator.Document.ApiDocument document) =>
        new MarkDirections().Apply(new(document, new GenerationSettings(), new FileTable(), new Generator.Document.Diagnostics()));
}
