using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Every style of OpenAPI in every place, for texts, lists and objects, as a server sees them.</summary>
public sealed class ParameterStylesTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /query:
            get:
              operationId: styles_query
              tags: [ styles ]
              parameters:
                - { name: form_list, in: query, style: form, explode: false, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: form_object, in: query, explode: false, schema: { $ref: "#/components/schemas/Size" } }
                - { name: size, in: query, schema: { $ref: "#/components/schemas/Size" } }
                - { name: page, in: query, schema: { $ref: "#/components/schemas/Page" } }
                - { name: free, in: query, schema: { type: object } }
                - { name: space, in: query, style: spaceDelimited, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: space_each, in: query, style: spaceDelimited, explode: true, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: space_object, in: query, style: spaceDelimited, schema: { $ref: "#/components/schemas/Size" } }
                - { name: pipe, in: query, style: pipeDelimited, schema: { type: array, items: { type: integer } } }
                - { name: pipe_object, in: query, style: pipeDelimited, explode: false, schema: { $ref: "#/components/schemas/Size" } }
                - { name: pipe_map, in: query, style: pipeDelimited, explode: true, schema: { type: object, additionalProperties: { type: number } } }
              responses: { "204": { description: d } }
          /simple/{id}/{list}/{each}/{object}/{pairs}:
            get:
              operationId: styles_simple
              tags: [ styles ]
              parameters:
                - { name: id, in: path, required: true, style: simple, schema: { type: string } }
                - { name: list, in: path, required: true, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: each, in: path, required: true, explode: true, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: object, in: path, required: true, schema: { $ref: "#/components/schemas/Size" } }
                - { name: pairs, in: path, required: true, explode: true, schema: { $ref: "#/components/schemas/Size" } }
              responses: { "204": { description: d } }
          /label/{id}/{list}/{each}/{object}/{pairs}:
            get:
              operationId: styles_label
              tags: [ styles ]
              parameters:
                - { name: id, in: path, required: true, style: label, schema: { type: string } }
                - { name: list, in: path, required: true, style: label, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: each, in: path, required: true, style: label, explode: true, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: object, in: path, required: true, style: label, schema: { $ref: "#/components/schemas/Size" } }
                - { name: pairs, in: path, required: true, style: label, explode: true, schema: { $ref: "#/components/schemas/Size" } }
              responses: { "204": { description: d } }
          /matrix/{id}/{list}/{each}/{object}/{pairs}:
            get:
              operationId: styles_matrix
              tags: [ styles ]
              parameters:
                - { name: id, in: path, required: true, style: matrix, schema: { type: string } }
                - { name: list, in: path, required: true, style: matrix, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: each, in: path, required: true, style: matrix, explode: true, schema: { $ref: "#/components/schemas/Texts" } }
                - { name: object, in: path, required: true, style: matrix, schema: { $ref: "#/components/schemas/Size" } }
                - { name: pairs, in: path, required: true, style: matrix, explode: true, schema: { $ref: "#/components/schemas/Size" } }
              responses: { "204": { description: d } }
          /headers:
            get:
              operationId: styles_headers
              tags: [ styles ]
              parameters:
                - { name: X-Object, in: header, schema: { $ref: "#/components/schemas/Size" } }
                - { name: X-Pairs, in: header, explode: true, schema: { $ref: "#/components/schemas/Size" } }
                - { name: X-Texts, in: header, schema: { type: array, items: { type: string, format: date-time } } }
              responses: { "204": { description: d } }
        components:
          schemas:
            Texts: { type: array, items: { type: string } }
            Size:
              type: object
              required: [ w ]
              properties: { w: { type: number }, h: { type: [ integer, "null" ] }, unit: { type: string, enum: [ px, a&b ] }, exact: { type: boolean } }
            Page: { type: object, properties: { number: { type: integer }, sort: { type: array, items: { type: string } } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("FormList = [\"a b\", \"c,d\", \"\"]", "form_list=a%20b,c%2Cd,")]
    [TestCase("FormList = []", "")]
    [TestCase("FormObject = new() { W = 1.50m, Unit = \"a&b\" }", "form_object=w,1.50,unit,a%26b")]
    [TestCase("Size = new() { W = 10m, H = 3, Exact = true }", "w=10&h=3&exact=true")]
    [TestCase("Page = new() { Number = 2, Sort = [\"a,asc\", \"b c\"] }", "number=2&sort=a%2Casc&sort=b%20c")]
    [TestCase("Page = new()", "")]
    [TestCase("Free = FloraJson.Parse<StyleFree>(\"{\\\"a&b\\\":1.0,\\\"c\\\":\\\"#\\\",\\\"d\\\":null}\")", "a%26b=1.0&c=%23")]
    [TestCase("Space = [\"ab\", \"c\", \"d%20e\"]", "space=ab%20c%20d%2520e")]
    [TestCase("Space = [\"\"]", "space=")]
    [TestCase("SpaceEach = [\"a\", \"b\"]", "space_each=a&space_each=b")]
    [TestCase("SpaceObject = new() { W = 1m, H = 2 }", "space_object=w%201%20h%202")]
    [TestCase("Pipe = [1, 2, 3]", "pipe=1%7C2%7C3")]
    [TestCase("PipeObject = new() { W = 1m, H = 2 }", "pipe_object=w%7C1%7Ch%7C2")]
    [TestCase("PipeMap = new Dictionary<string, decimal> { [\"a\"] = 1.0m, [\"b\"] = 2m }", "a=1.0&b=2")]
    public async Task Queries(string members, string query)
    {
        var sent = await api.SentAsync($"await client.Styles.QueryAsync(new() {{ {members} }});", 204, "");

        Assert.That(sent.Line, Is.EqualTo("GET /v1/query" + (query.Length > 0 ? "?" + query : "")));
    }

    // As in RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7.
    [TestCase("Simple", "simple", "a%2Fb/x%20y,z%2C/x%20y,z%2C/w,1,h,2/w=1,h=2")]
    [TestCase("Label", "label", ".a%2Fb/.x%20y,z%2C/.x%20y.z%2C/.w,1,h,2/.w=1.h=2")]
    [TestCase("Matrix", "matrix", ";id=a%2Fb/;list=x%20y,z%2C/;each=x%20y;each=z%2C/;object=w,1,h,2/;w=1;h=2")]
    public async Task Paths(string method, string path, string expected)
    {
        var sent = await api.SentAsync($"await client.Styles.{method}Async(\"a/b\", [\"x y\", \"z,\"], [\"x y\", \"z,\"], new() {{ W = 1m, H = 2 }}, new() {{ W = 1m, H = 2 }});", 204, "");

        Assert.That(sent.Line, Is.EqualTo($"GET /v1/{path}/{expected}"));
    }

    [TestCase("XObject = new() { W = 1m, Unit = \"px\" }", "X-Object", "w,1,unit,px")]
    [TestCase("XPairs = new() { W = 1m, Unit = \"px\" }", "X-Pairs", "w=1,unit=px")]
    [TestCase("XTexts = [new IsoTimestamp(\"2024-05-01T00:00:00Z\")]", "X-Texts", "2024-05-01T00:00:00Z")]
    public async Task Headers(string members, string header, string value)
    {
        var sent = await api.SentAsync($"await client.Styles.HeadersAsync(new() {{ {members} }});", 204, "");

        Assert.That(sent.Headers[header], Is.EqualTo(value));
    }

    [TestCase("SimpleAsync(\"..\", [\"a\"], [\"a\"], new() { W = 1m }, new() { W = 1m })", "id")]
    [TestCase("SimpleAsync(\"a\", [], [\"a\"], new() { W = 1m }, new() { W = 1m })", "list")]
    [TestCase("LabelAsync(\"\", [\"a\"], [\"a\"], new() { W = 1m }, new() { W = 1m })", "id")]
    [TestCase("LabelAsync(\".\", [\"a\"], [\"a\"], new() { W = 1m }, new() { W = 1m })", "id")]
    [TestCase("LabelAsync(\"a\", [\"a\"], [\"\", \"\"], new() { W = 1m }, new() { W = 1m })", "each")]
    [TestCase("QueryAsync(new() { Free = FloraJson.Parse<StyleFree>(\"{\\\"a\\\":{\\\"b\\\":1}}\") })", "free")]
    [TestCase("HeadersAsync(new() { XObject = new() { W = 1m, Unit = \"a\\r\\nb\" } }, new() { SkipValidation = true })", "X-Object")]
    [TestCase("QueryAsync(new() { Size = new() { W = 1m, Unit = \"cm\" } })", "size.unit")]
    public async Task What_cannot_be_sent_is_refused_by_the_call_itself(string call, string field)
    {
        api.Server.Answer(204);

        var refused = await api.RunAsync($"try {{ _ = client.Styles.{call}; return null; }} catch (FloraValidationException e) {{ return e.Fields.Single().Field; }}");

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(field));
            Assert.That(api.Server.Requests, Is.Empty);
        });
    }
}
