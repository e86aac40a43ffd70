using Flora.Generator.Passes.Validation;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Operations;

public sealed class DescribeRequestsTests
{
    [TestCase("{ name: p, in: query, schema: { type: string } }", "string?", "Query(\"p\", P)", "")]
    [TestCase("{ name: p, in: query, required: true, schema: { type: string } }", "string?", "Query(\"p\", P)", "check.Required(\"p\", P)")]
    [TestCase("{ name: X-P, in: header, schema: { type: string } }", "string?", "Header(\"X-P\", XP)", "")]
    [TestCase("{ name: p, in: query, schema: { type: integer, minimum: 1, maximum: 9 } }", "int?", "Query(\"p\", P)", "check.Range(\"p\", P, min: 1, max: 9)")]
    [TestCase("{ name: p, in: query, schema: { type: integer, minimum: 1 } }", "long?", "Query(\"p\", P)", "check.Range(\"p\", P, min: 1)")]
    [TestCase("{ name: p, in: query, schema: { type: number, maximum: 1.5 } }", "decimal?", "Query(\"p\", P)", "check.Range(\"p\", P, max: 1.5m)")]
    [TestCase("{ name: p, in: query, schema: { type: number, format: double, minimum: 0, maximum: 1 } }", "double?", "Query(\"p\", P)", "check.RangeOfDouble(\"p\", P, min: 0d, max: 1d)")]
    [TestCase("{ name: p, in: query, schema: { type: integer, exclusiveMinimum: 0, exclusiveMaximum: 5 } }", "int?", "Query(\"p\", P)", "check.Range(\"p\", P, min: 1, max: 4)")]
    [TestCase("{ name: p, in: query, schema: { type: number, exclusiveMinimum: 0, maximum: 5 } }", "decimal?", "Query(\"p\", P)", "check.Range(\"p\", P, min: 0m, max: 5m, aboveMin: true)")]
    [TestCase("{ name: p, in: query, schema: { type: boolean } }", "bool?", "Query(\"p\", P)", "")]
    [TestCase("{ name: p, in: query, schema: { type: string, minLength: 2, maxLength: 5 } }", "string?", "Query(\"p\", P)", "check.Length(\"p\", P, min: 2, max: 5)")]
    [TestCase("{ name: p, in: query, schema: { type: string, pattern: ^x_ } }", "string?", "Query(\"p\", P)", "check.Prefix(\"p\", P, \"x_\")")]
    [TestCase("{ name: p, in: query, schema: { type: string, pattern: '^x_[0-9]+$' } }", "string?", "Query(\"p\", P)", "check.Pattern(\"p\", P, \"^x_[0-9]+$\")")]
    [TestCase("{ name: p, in: query, schema: { $ref: '#/components/schemas/Colour' } }", "Colour?", "Query(\"p\", P?.Value)", "check.Known(\"p\", P?.Value, Colour.Known)")]
    [TestCase("{ name: p, in: query, schema: { type: string, enum: [ a, b ] } }", "ThingP?", "Query(\"p\", P?.Value)", "check.Known(\"p\", P?.Value, ThingP.Known)")]
    [TestCase("{ name: p, in: query, schema: { type: number, x-timestamp: unix } }", "UnixTimestamp?", "Query(\"p\", P?.Value)", "")]
    [TestCase("{ name: p, in: query, schema: { type: string, format: date-time } }", "IsoTimestamp?", "Query(\"p\", P?.Value)", "")]
    [TestCase("{ name: p, in: query, schema: { type: string, format: date } }", "IsoDate?", "Query(\"p\", P?.Value)", "")]
    [TestCase("{ name: p, in: query, schema: { type: string, format: time } }", "IsoTime?", "Query(\"p\", P?.Value)", "")]
    [TestCase("{ name: p, in: query, schema: { type: string, format: duration } }", "IsoDuration?", "Query(\"p\", P?.Value)", "")]
    [TestCase("{ name: p, in: header, schema: { type: string, format: http-date } }", "HttpDate?", "Header(\"p\", P?.Value)", "")]
    [TestCase("{ name: p, in: query, schema: { type: integer, format: uint64 } }", "decimal?", "Query(\"p\", P)", "")]
    [TestCase("{ name: p, in: query, schema: { type: string, format: uuid } }", "Guid?", "Query(\"p\", WireText.Of(P))", "")]
    [TestCase("{ name: p, in: query, schema: { type: integer, enum: [ 1, 2 ] } }", "ThingP?", "Query(\"p\", P?.Value)", "check.KnownNumber(\"p\", P?.Value, ThingP.Known)")]
    [TestCase("{ name: p, in: query, schema: { type: array, items: { type: string } } }", "IReadOnlyList<string>?", "QueryList(\"p\", WireText.Each(P, static item => WireText.Of(item)))", "")]
    [TestCase("{ name: p, in: query, explode: false, schema: { type: array, minItems: 1, maxItems: 3, items: { type: integer } } }", "IReadOnlyList<long>?", "QueryList(\"p\", WireText.Each(P, static item => WireText.Of(item)), explode: false)", "check.Count(\"p\", P?.Count, min: 1, max: 3)")]
    [TestCase("{ name: p, in: query, schema: { type: array, items: { $ref: '#/components/schemas/Colour' } } }", "IReadOnlyList<Colour>?", "QueryList(\"p\", WireText.Each(P, static item => WireText.Of(item.Value)))", "check.Each(\"p\", P, static (check, item) => check.Known(\"\", item.Value, Colour.Known))")]
    [TestCase("{ name: X-P, in: header, schema: { type: array, items: { type: string, format: uuid } } }", "IReadOnlyList<Guid>?", "HeaderList(\"X-P\", WireText.Each(XP, static item => WireText.Of(item)))", "")]
    public void A_parameter_is_a_member_with_its_checks(string parameter, string csharp, string send, string check)
    {
        var operation = Operation("- " + parameter);

        var described = operation["parameters"]![1]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)described["csharp"], Is.EqualTo(csharp));
            Assert.That((string?)described["send"], Is.EqualTo(send));
            Assert.That(operation["checks"]?.Select(one => (string?)one) ?? [], Is.EqualTo(check.Length == 0 ? [] : new[] { check }));
        });
    }

    [Test]
    public void The_request_knows_its_method_and_path_and_is_never_named_by_the_document()
    {
        var operation = Operation("- { name: next, in: query, schema: { type: string } }\n- { name: thing_list_request, in: query, schema: { type: string } }");

        Assert.Multiple(() =>
        {
            Assert.That((string?)operation["httpMethod"], Is.EqualTo("ApiMethod.Get"));
            Assert.That((string?)operation["path"], Is.EqualTo("\"things\""));
            Assert.That(operation["parameters"]!.Select(parameter => (string?)parameter["member"]), Is.EqualTo(new[] { "Cursor", "NextValue", "ThingListRequestValue" }));
        });
    }

    [TestCase("{ type: string }", "IdempotencyKey(\"Idempotency-Key\", WireText.Of(IdempotencyKey))")]
    [TestCase("{ type: string, format: uuid }", "IdempotencyKey(\"Idempotency-Key\", WireText.Of(IdempotencyKey))")]
    [TestCase("{ type: integer }", "Header(\"Idempotency-Key\", IdempotencyKey)")]
    public void A_key_that_the_client_can_make_up_is_one(string schema, string send) =>
        Assert.That(
            (string?)Annotating.Through<Generator.Passes.Operations.DescribeRequests>(OneOperation.With("/things", "post", $$"""
                operationId: things_create
                parameters: [ { name: Idempotency-Key, in: header, schema: {{schema}} } ]
                responses: { "204": { description: Made. } }
                """)).SelectToken("paths./things.post.x-cs-operation.parameters[0].send"),
            Is.EqualTo(send));

    [TestCase("{ type: boolean, default: false }", "The API's default is <c>false</c>.")]
    [TestCase("{ type: number, exclusiveMinimum: 0 }", "More than 0.")]
    [TestCase("{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1.5 }", "More than 0 and less than 1.5.")]
    [TestCase("{ type: integer, minimum: 1, exclusiveMaximum: 5 }", "1 to 4.")]
    public void The_documentation_states_the_rules(string schema, string rule) =>
        Assert.That(
            (string?)Operation($"- {{ name: p, in: query, description: D., schema: {schema} }}")["parameters"]![1]!["docs"]![0],
            Is.EqualTo($"<summary>D. {rule}</summary>"));

    private static JObject Operation(string parameters) =>
        (JObject)Annotating.Through<DescribeValidation>(Listing.With(parameters: parameters, schemas: "Colour: { type: string, enum: [ red ] }"))
            .SelectToken("paths./things.get.x-cs-operation")!;
}
