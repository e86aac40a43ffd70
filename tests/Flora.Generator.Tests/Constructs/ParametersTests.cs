using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Every verb, and parameters of every kind and place, as a server sees them.</summary>
public sealed class ParametersTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things:
            get:
              operationId: listThings
              parameters:
                - { name: ids, in: query, schema: { type: array, items: { type: string } } }
                - { name: ranks, in: query, explode: false, schema: { type: array, items: { type: integer } } }
                - { name: since, in: query, schema: { type: string, format: date-time } }
                - { name: day, in: query, schema: { type: string, format: date } }
                - { name: owner, in: query, schema: { type: string, format: uuid } }
                - { name: colour, in: query, schema: { $ref: "#/components/schemas/Colour" } }
                - { name: colours, in: query, schema: { type: array, items: { $ref: "#/components/schemas/Colour" } } }
                - { name: level, in: query, schema: { type: integer, enum: [ 1, 2 ] } }
                - { name: ratio, in: query, schema: { type: number, format: double } }
                - { name: price, in: query, schema: { type: number } }
                - { name: archived, in: query, schema: { type: boolean } }
                - { name: request, in: query, schema: { type: string } }
                - { name: options, in: query, schema: { type: string } }
                - { name: If-Modified-Since, in: header, schema: { type: string, format: http-date } }
                - { name: opens, in: query, schema: { type: string, format: time } }
                - { name: takes, in: query, schema: { type: string, format: duration } }
                - { name: beyond, in: query, schema: { type: integer, format: uint64 } }
                - { name: X-Trace, in: header, schema: { type: string } }
                - { name: X-Tags, in: header, schema: { type: array, items: { type: string } } }
              responses: { "200": { description: d, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } } }
            post: { operationId: createThing, responses: { "204": { description: d } } }
          /things/{thing_id}:
            parameters: [ { name: thing_id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: getThing, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } } }
            put: { operationId: replaceThing, responses: { "204": { description: d } } }
            patch: { operationId: updateThing, responses: { "204": { description: d } } }
            delete: { operationId: deleteThing, deprecated: true, responses: { "204": { description: d } } }
            head: { operationId: checkThing, responses: { "200": { description: d } } }
            options: { operationId: optionsThing, responses: { "204": { description: d } } }
            trace: { operationId: traceThing, responses: { "204": { description: d } } }
          /things/{thing_id}/parts/{part_id}:
            get:
              operationId: getThingPart
              parameters:
                - { name: part_id, in: path, required: true, schema: { type: integer } }
                - { name: thing_id, in: path, required: true, schema: { type: string } }
              responses: { "204": { description: d } }
          /things/by-ids/{ids}:
            get:
              operationId: getThingsByIds
              parameters: [ { name: ids, in: path, required: true, schema: { type: array, items: { type: string } } } ]
              responses: { "204": { description: d } }
        components:
          schemas:
            Colour: { type: string, enum: [ red, blue ] }
            Thing: { type: object, required: [ id ], properties: { id: { type: string } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("CreateAsync()", "POST /v1/things")]
    [TestCase("GetAsync(\"a\")", "GET /v1/things/a")]
    [TestCase("ReplaceAsync(\"a\")", "PUT /v1/things/a")]
    [TestCase("UpdateAsync(\"a\")", "PATCH /v1/things/a")]
    [TestCase("CheckAsync(\"a\")", "HEAD /v1/things/a")]
    [TestCase("OptionsAsync(\"a\")", "OPTIONS /v1/things/a")]
    [TestCase("TraceAsync(\"a\")", "TRACE /v1/things/a")]
    [TestCase("GetAsync(\"ä/b?c#d e%2F\")", "GET /v1/things/%C3%A4%2Fb%3Fc%23d%20e%252F")]
    [TestCase("GetAsync(new ThingGetRequest { ThingId = \"a\" })", "GET /v1/things/a")]
    [TestCase("Parts.GetAsync(\"a\", 7)", "GET /v1/things/a/parts/7")]
    public async Task A_call_is_the_request_that_the_document_describes(string call, string line) =>
        Assert.That((await api.SentAsync($"await client.Things.{call};", answer: "{\"id\": \"a\"}")).Line, Is.EqualTo(line));

    [TestCase("Ids = [\"a b\", \"c&d\"]", "ids=a%20b&ids=c%26d")]
    [TestCase("Ids = []", "")]
    [TestCase("Ranks = [3, 1, 2]", "ranks=3,1,2")]
    [TestCase("Since = new DateTimeOffset(2024, 5, 1, 12, 34, 56, TimeSpan.FromHours(2)).AddTicks(1234567)", "since=2024-05-01T12%3A34%3A56.1234567%2B02%3A00")]
    [TestCase("Since = new DateTimeOffset(2024, 5, 1, 12, 34, 56, TimeSpan.Zero)", "since=2024-05-01T12%3A34%3A56Z")]
    [TestCase("Day = new IsoDate(\"2024-05-01\")", "day=2024-05-01")]
    [TestCase("Opens = new TimeOnly(8, 30)", "opens=08%3A30%3A00")]
    [TestCase("Takes = TimeSpan.FromMinutes(90)", "takes=PT1H30M")]
    [TestCase("Beyond = ulong.MaxValue", "beyond=18446744073709551615")]
    [TestCase("Owner = Guid.Parse(\"550e8400-e29b-41d4-a716-446655440000\")", "owner=550e8400-e29b-41d4-a716-446655440000")]
    [TestCase("Colour = Colour.Red", "colour=red")]
    [TestCase("Colours = [Colour.Red, Colour.Blue]", "colours=red&colours=blue")]
    [TestCase("Level = 2", "level=2")]
    [TestCase("Ratio = 0.1", "ratio=0.1")]
    [TestCase("Price = 1.50m", "price=1.50")]
    [TestCase("Archived = true", "archived=true")]
    [TestCase("Request = \"r\", Options = \"o\"", "request=r&options=o")]
    public async Task A_value_in_the_query_is_written_as_the_document_says(string members, string query)
    {
        var sent = await api.SentAsync($"await client.Things.ListAsync(new() {{ {members} }});", answer: "[]");

        Assert.That(sent.Line, Is.EqualTo("GET /v1/things" + (query.Length > 0 ? "?" + query : "")));
    }

    [Test]
    public async Task A_value_in_a_header_is_sent_there()
    {
        var sent = await api.SentAsync("await client.Things.ListAsync(new() { XTrace = \"t 1\", XTags = [\"a\", \"b\"] });", answer: "[]");

        Assert.Multiple(() =>
        {
            Assert.That(sent.Headers["X-Trace"], Is.EqualTo("t 1"));
            Assert.That(sent.Headers["X-Tags"], Is.EqualTo("a,b"));
            Assert.That(sent.Line, Is.EqualTo("GET /v1/things"));
        });
    }

    [TestCase("client.Things.GetAsync(new ThingGetRequest())", "thing_id")]
    [TestCase("client.Things.GetAsync(\"\")", "thing_id")]
    [TestCase("client.Things.GetAsync(\"..\")", "thing_id")]
    [TestCase("client.Things.GetAsync(new ThingGetRequest(), new() { SkipValidation = true })", "thing_id")]
    [TestCase("client.Things.ListAsync(new() { Colour = \"green\" })", "colour")]
    [TestCase("client.Things.ListAsync(new() { Level = 3 })", "level")]
    public async Task What_cannot_be_sent_is_refused_by_the_call_itself(string call, string field)
    {
        api.Server.Answer(200, "{}");

        var refused = await api.RunAsync($"try {{ _ = {call}; return null; }} catch (FloraValidationException e) {{ return e.Fields.Single().Field; }}");

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(field));
            Assert.That(api.Server.Requests, Is.Empty);
        });
    }

    [Test]
    public void What_is_deprecated_is_obsolete() =>
        Assert.That(api.Code.Source("IThingsClient"), Does.Match(@"\[Obsolete\(""[^""]+""\)\]\n    FloraCall DeleteAsync\("));
}
