using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Parameters that are nested objects, alternatives, JSON texts, or hold reserved characters, as a server sees them.</summary>
public sealed class StructuredParametersTests
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
                - { name: filter, in: query, style: deepObject, explode: true, schema: { $ref: "#/components/schemas/Filter" } }
                - { name: expand, in: query, style: deepObject, schema: { type: array, items: { type: string } } }
                - { name: created, in: query, style: deepObject, schema: { anyOf: [ { type: integer }, { $ref: "#/components/schemas/Range" } ] } }
                - { name: id, in: query, schema: { type: [ string, integer ] } }
                - { name: ids, in: query, schema: { type: array, items: { oneOf: [ { type: boolean }, { type: integer } ] } } }
                - { name: one_or_more, in: query, schema: { oneOf: [ { type: string }, { type: array, items: { type: string } } ] } }
                - { name: where, in: query, content: { application/json: { schema: { $ref: "#/components/schemas/Filter" } } } }
                - { name: any, in: query, content: { application/json: {} } }
                - { name: tags, in: query, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                - { name: plain, in: query, content: { text/plain: { schema: { type: string } } } }
                - { name: X-Where, in: header, content: { application/json: { schema: { $ref: "#/components/schemas/Filter" } } } }
                - { name: url, in: query, allowReserved: true, schema: { type: string } }
                - { name: urls, in: query, allowReserved: true, explode: false, schema: { type: array, items: { type: string } } }
                - { name: map, in: query, allowReserved: true, schema: { type: object, additionalProperties: { type: string } } }
              responses: { "204": { description: d } }
          /things/{where}:
            get:
              operationId: getThing
              parameters: [ { name: where, in: path, required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Filter" } } } } ]
              responses: { "204": { description: d } }
        components:
          schemas:
            Range: { type: object, properties: { gte: { type: integer } } }
            Filter:
              type: object
              properties:
                name: { type: string, maxLength: 9 }
                size: { type: object, properties: { min: { type: number }, max: { type: [ number, "null" ] } } }
                tags: { type: array, items: { type: string } }
                parts: { type: array, items: { type: object, properties: { id: { type: integer, minimum: 1 } } } }
                made: { type: string, readOnly: true }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("Filter = new() { Name = \"a b&c\", Size = new() { Min = 1.50m } }", "filter%5Bname%5D=a%20b%26c&filter%5Bsize%5D%5Bmin%5D=1.50")]
    [TestCase("Filter = new() { Tags = [\"x\", \"y\"], Parts = [new() { Id = 7 }] }", "filter%5Btags%5D%5B0%5D=x&filter%5Btags%5D%5B1%5D=y&filter%5Bparts%5D%5B0%5D%5Bid%5D=7")]
    [TestCase("Filter = new() { Tags = [] }", "")]
    [TestCase("Filter = new() { Made = \"m\" }", "")]
    [TestCase("Expand = [\"a\", \"b\"]", "expand%5B0%5D=a&expand%5B1%5D=b")]
    [TestCase("Created = 12", "created=12")]
    [TestCase("Created = new Flora.Range { Gte = 3 }", "created%5Bgte%5D=3")]
    [TestCase("Id = \"a b\"", "id=a%20b")]
    [TestCase("Id = 7", "id=7")]
    [TestCase("Ids = [true, 7]", "ids=true&ids=7")]
    [TestCase("OneOrMore = \"a\"", "one_or_more=a")]
    [TestCase("Where = new() { Name = \"ä\", Tags = [\"+\"] }", "where=%7B%22name%22%3A%22%C3%A4%22%2C%22tags%22%3A%5B%22%2B%22%5D%7D")]
    [TestCase("Any = new JArray(1.50m, JValue.CreateNull())", "any=%5B1.50%2Cnull%5D")]
    [TestCase("Tags = []", "tags=%5B%5D")]
    [TestCase("Plain = \"a&b\"", "plain=a%26b")]
    [TestCase("Url = \"https://a.test:8/b?c=d,e;f@g!$'()*\"", "url=https://a.test:8/b?c=d,e;f@g!$'()*")]
    [TestCase("Url = \"a b&c+d#e[f]%2F%zz\\u00e4\"", "url=a%20b%26c%2Bd%23e%5Bf%5D%2F%25zz%C3%A4")]
    [TestCase("Urls = [\"/a,b\", \"c=d\"]", "urls=/a%2Cb,c=d")]
    [TestCase("Map = new Dictionary<string, string> { [\"a=/b\"] = \"c=/d\" }", "a%3D%2Fb=c=/d")]
    public async Task In_the_query(string members, string query)
    {
        var sent = await api.SentAsync($"await client.Things.ListAsync(new() {{ {members} }});", 204, "");

        Assert.That(sent.Line, Is.EqualTo("GET /v1/things" + (query.Length > 0 ? "?" + query : "")));
    }

    [Test]
    public async Task Json_in_a_header_is_ascii() =>
        Assert.That(
            (await api.SentAsync("await client.Things.ListAsync(new() { XWhere = new() { Name = \"ä\\n😀\" } });", 204, "")).Headers["X-Where"],
            Is.EqualTo("""{"name":"\u00E4\n\uD83D\uDE00"}"""));

    [Test]
    public async Task Json_in_a_path_is_escaped() =>
        Assert.That(
            (await api.SentAsync("await client.Things.GetAsync(new Filter { Name = \"../a\" });", 204, "")).Line,
            Is.EqualTo("GET /v1/things/%7B%22name%22%3A%22..%2Fa%22%7D"));

    [TestCase("Filter = new() { Name = \"0123456789\" }", "filter.name")]
    [TestCase("Filter = new() { Parts = [new() { Id = 0 }] }", "filter.parts[0].id")]
    [TestCase("Where = new() { Name = \"0123456789\" }", "where.name")]
    public async Task Members_are_checked_before_anything_is_sent(string members, string field)
    {
        api.Server.Answer(204);

        var refused = await api.RunAsync(
            $"try {{ _ = client.Things.ListAsync(new() {{ {members} }}); return null; }} catch (FloraValidationException e) {{ return e.Fields.Single().Field; }}");

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(field));
            Assert.That(api.Server.Requests, Is.Empty);
        });
    }
}
