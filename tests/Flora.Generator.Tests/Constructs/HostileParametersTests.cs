using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Names and values that would be something else if they were not escaped, and styles in odd company.</summary>
public sealed class HostileParametersTests
{
    private const string Yaml = """
        openapi: 3.2.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things{suffix}/{a.b}:
            get:
              operationId: getThing
              parameters:
                - { name: suffix, in: path, required: true, style: label, schema: { type: string } }
                - { name: a.b, in: path, required: true, style: matrix, schema: { type: array, items: { type: string } } }
                - { name: "q\"; }\n{x}", in: query, style: deepObject, schema: { type: object, additionalProperties: { type: string } } }
                - { name: "p&q=[r]#", in: query, style: pipeDelimited, allowReserved: true, schema: { type: array, items: { type: string } } }
                - { name: "bad name", in: cookie, schema: { type: string } }
                - { name: bytes, in: cookie, style: cookie, explode: false, schema: { type: object, additionalProperties: { type: string } } }
                - { name: parameter_parts, in: query, style: spaceDelimited, schema: { type: array, items: { type: string } } }
                - { name: colour, in: query, style: deepObject, schema: { $ref: "#/components/schemas/Colour" } }
                - { name: paint, in: query, style: deepObject, schema: { $ref: "#/components/schemas/DeepObject" } }
                - { name: deep_object, in: query, schema: { type: string } }
              responses: { "204": { description: d } }
        components:
          schemas:
            Colour: { type: string, enum: [ red, blue ] }
            DeepObject: { type: object, properties: { colour: { $ref: "#/components/schemas/Colour" } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("QX = new Dictionary<string, string> { [\"a]&b=\"] = \"c&d=e#\" }", "?q%22%3B%20%7D%0A%7Bx%7D%5Ba%5D%26b%3D%5D=c%26d%3De%23")]
    [TestCase("PQR = [\"/a&b\", \"%26c,d+\"]", "?p%26q%3D%5Br%5D%23=/a%26b%7C%26c%2Cd%2B")]
    [TestCase("ParameterPartsValue = [\"{suffix}\", \"{a.b}\"]", "?parameter_parts=%7Bsuffix%7D%20%7Ba.b%7D")]
    [TestCase("Colour = Colour.Red, DeepObject = \"d\"", "?colour=red&deep_object=d")]
    [TestCase("Paint = new() { Colour = Colour.Blue }", "?paint%5Bcolour%5D=blue")]
    public async Task Nothing_leaves_its_place(string members, string query) =>
        Assert.That(
            (await api.SentAsync($"await client.Things.GetAsync(new() {{ Suffix = \"/../x\", AB = [\"?\", \"{{suffix}}\"], {members} }});", 204, "")).Line,
            Is.EqualTo("GET /v1/things.%2F..%2Fx/;a.b=%3F,%7Bsuffix%7D" + query));

    [TestCase("BadName = \"a\"", "bad name")]
    [TestCase("Bytes = new Dictionary<string, string> { [\"a;b\"] = \"c\" }", "bytes")]
    [TestCase("Bytes = new Dictionary<string, string> { [\"a\"] = \"c\\r\\nd\" }", "bytes")]
    public async Task A_cookie_takes_nothing_that_splits_it(string members, string field)
    {
        api.Server.Answer(204);

        var refused = await api.RunAsync($$"""
            try { _ = client.Things.GetAsync(new() { Suffix = "s", AB = ["a"], {{members}} }); return null; } catch (FloraValidationException e) { return e.Fields.Single().Field; }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(field));
            Assert.That(api.Server.Requests, Is.Empty);
        });
    }
}
