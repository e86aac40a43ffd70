using Flora.Generator.Passes.Commands;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Commands;

/// <summary>Commands of operations that are no listings.</summary>
public sealed class SendingCommandTests
{
    private const string AThing = """responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }""";
    private const string Nothing = """responses: { "204": { description: Done. } }""";

    [Test]
    public void An_answer_is_printed_as_received()
    {
        var command = Command("/things/{id}", "get", $"operationId: things_get\nparameters: [ {{ name: id, in: path, required: true, schema: {{ type: string }} }} ]\n{AThing}");

        Assert.Multiple(() =>
        {
            Assert.That((string?)command["create"], Is.EqualTo("SendCommand<Sdk.ThingGetRequest>"));
            Assert.That((string?)command["words"], Is.EqualTo("""["things", "get"]"""));
            Assert.That((string?)command["send"], Is.EqualTo("static async (client, request, options, token) => (await client.Things.GetAsync(request, options, token).WithResponseAsync()).RawBody"));
            Assert.That(command["columns"], Is.Null);
        });
    }

    [Test]
    public void Nothing_answered_is_nothing_printed() =>
        Assert.That(
            (string?)Command("/things/{id}", "delete", $"operationId: things_delete\nparameters: [ {{ name: id, in: path, required: true, schema: {{ type: string }} }} ]\n{Nothing}")["send"],
            Is.EqualTo("static async (client, request, options, token) => { await client.Things.DeleteAsync(request, options, token); return null; }"));

    [Test]
    public void Bytes_are_downloaded()
    {
        var command = Command("/things/{id}/picture", "get", """
            operationId: things_download
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            responses: { "200": { description: It., content: { image/png: {} } } }
            """);

        Assert.That((string?)command["create"], Is.EqualTo("DownloadCommand<Sdk.ThingDownloadRequest>"));
        Assert.That((string?)command["send"], Is.EqualTo("static async (client, request, options, token) => await client.Things.DownloadAsync(request, options, token)"));
    }

    [Test]
    public void A_list_that_is_answered_has_columns() =>
        Assert.That(
            Command("/things", "get", """
                operationId: things_all
                responses: { "200": { description: Them., content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } } }
                """)["columns"]!.Select(column => (string?)column),
            Is.EqualTo(new[] { """Header = "ID", Path = ["id"], Kind = ColumnKind.Id""" }));

    [Test]
    public void Values_of_the_path_come_first_in_its_order_and_may_stand_alone()
    {
        var parameters = Command("/boxes/{box_id}/things/{id}", "get", $$"""
            operationId: things_get
            tags: [ things ]
            parameters:
              - { name: deep, in: query, schema: { type: boolean } }
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: box_id, in: path, required: true, schema: { type: string } }
            {{AThing}}
            """)["parameters"]!;

        Assert.That(parameters.Select(parameter => Line(parameter, "Option")), Is.EqualTo(new[] { "\"--box-id\"", "\"--id\"", "\"--deep\"" }));
        Assert.That(parameters.Select(parameter => Line(parameter, "IsPositional")), Is.EqualTo(new[] { "true", "true", null }));
        Assert.That(parameters.Select(parameter => Line(parameter, "IsRequired")), Is.EqualTo(new[] { "true", "true", null }));
    }

    [TestCase("{ name: ids, in: query, schema: { type: array, items: { type: string } } }", "TextParameter<Sdk.ThingGetRequest>", "request.Ids = [.. request.Ids ?? [], value]")]
    [TestCase("{ name: from, in: query, schema: { type: string, format: date-time } }", "TextParameter<Sdk.ThingGetRequest>", "request.From = new IsoTimestamp(value)")]
    [TestCase("{ name: day, in: query, schema: { type: string, format: date } }", "TextParameter<Sdk.ThingGetRequest>", "request.Day = new IsoDate(value)")]
    [TestCase("{ name: at, in: query, schema: { type: string, format: time } }", "TextParameter<Sdk.ThingGetRequest>", "request.At = new IsoTime(value)")]
    [TestCase("{ name: span, in: query, schema: { type: string, format: duration } }", "TextParameter<Sdk.ThingGetRequest>", "request.Span = new IsoDuration(value)")]
    [TestCase("{ name: changed, in: header, schema: { type: string, format: http-date } }", "TextParameter<Sdk.ThingGetRequest>", "request.Changed = new HttpDate(value)")]
    [TestCase("{ name: key, in: header, schema: { type: string, format: uuid } }", "ValueParameter<Sdk.ThingGetRequest, Guid>", "request.Key = value")]
    [TestCase("{ name: level, in: query, schema: { type: integer, enum: [ 1, 2 ] } }", "ValueParameter<Sdk.ThingGetRequest, long>", "request.Level = value")]
    [TestCase("{ name: price, in: query, schema: { type: string, format: decimal } }", "ValueParameter<Sdk.ThingGetRequest, decimal>", "request.Price = value")]
    public void Values_have_the_type_of_their_schema(string parameter, string type, string assignment)
    {
        var described = Command("/things", "get", $"operationId: things_get\nparameters: [ {parameter} ]\n{AThing}")["parameters"]!.Single();

        Assert.That((string?)described["class"], Is.EqualTo(type));
        Assert.That(Line(described, "Assign"), Is.EqualTo($"static (request, value) => {assignment}"));
    }

    [Test]
    public void Whole_numbers_of_an_enum_are_named() =>
        Assert.That(
            Line(Command("/things", "get", $"operationId: things_get\nparameters: [ {{ name: level, in: query, schema: {{ type: integer, enum: [ 1, 2 ] }} }} ]\n{AThing}")["parameters"]!.Single(), "Allowed"),
            Is.EqualTo("[1L, 2L]"));

    [Test]
    public void An_idempotency_key_may_be_left_to_the_client()
    {
        var key = Command("/things", "post", $"operationId: things_create\nparameters: [ {{ name: Idempotency-Key, in: header, required: true, schema: {{ type: string }} }} ]\n{AThing}")["parameters"]!.Single();

        Assert.That(Line(key, "Option"), Is.EqualTo("\"--idempotency-key\""));
        Assert.That(Line(key, "IsRequired"), Is.Null);
    }

    [Test]
    public void A_hidden_parameter_is_no_option() =>
        Assert.That(
            Command("/things", "get", $"operationId: things_get\nparameters: [ {{ name: secret, in: query, x-cli: {{ hidden: true }}, schema: {{ type: string }} }} ]\n{AThing}")["parameters"],
            Is.Null);

    [Test]
    public void A_parameter_that_is_required_cannot_be_hidden()
    {
        var document = OneOperation.With("/things/{id}", "get", $"operationId: things_get\nparameters: [ {{ name: id, in: path, required: true, x-cli: {{ hidden: true }}, schema: {{ type: string }} }} ]\n{AThing}");

        Assert.That(Annotating.Complaints(document), Has.One.Contains("warning FLORA061").And.Contains("x-cli hides id"));
    }

    [Test]
    public void What_is_deprecated_says_so()
    {
        var command = Command("/things", "get", $$"""
            operationId: things_get
            summary: Get it
            deprecated: true
            parameters: [ { name: old, in: query, deprecated: true, description: Not used., schema: { type: string } } ]
            {{AThing}}
            """);

        Assert.That((string?)command["summary"], Is.EqualTo("\"Get it (deprecated)\""));
        Assert.That(Line(command["parameters"]!.Single(), "Help"), Is.EqualTo("\"(deprecated) Not used.\""));
        Assert.That((bool?)command["obsolete"], Is.True);
    }

    [Test]
    public void Two_commands_of_the_same_words_are_an_error()
    {
        var document = OneOperation.With("/things", "get", $"operationId: things_get\n{AThing}")
            .Replace("components:", $"""    delete: {"{"} operationId: things_delete, x-cli: {"{"} name: get {"}"}, {Nothing} {"}"}""" + "\ncomponents:", StringComparison.Ordinal);

        Assert.That(Annotating.Complaints(document), Has.One.Contains("error FLORA060").And.Contains("`things get`"));
    }

    private static string? Line(JToken parameter, string key) =>
        parameter["lines"]!.Select(line => (string)line!).Where(line => line.StartsWith(key + " = ", StringComparison.Ordinal)).Select(line => line[(key.Length + 3)..]).SingleOrDefault();

    private static JObject Command(string path, string verb, string operation) =>
        (JObject)Annotating.Through<DescribeCommands>(OneOperation.With(path, verb, operation))["paths"]![path]![verb]!["x-cs-command"]!;
}
