using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>The media types that a document gives to the parts of a form.</summary>
public sealed class PartTypesTests
{
    private const string Yaml = """
        openapi: 3.0.4
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /parts:
            post:
              operationId: parts.send
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties:
                        xml: { type: string }
                        latin: { type: string }
                        count: { type: integer }
                        day: { type: string, format: date }
                        either: { type: string }
                        any: { type: string }
                        colours: { type: array, items: { type: string, enum: [ red, blue ] } }
                        word: { type: string }
                        words: { type: array, items: { type: string } }
                        thing: { type: object, properties: { a: { type: string } } }
                        things: { type: array, items: { type: object, properties: { a: { type: string } } } }
                        plain: { type: string }
                    encoding:
                      xml: { contentType: application/xml }
                      latin: { contentType: "text/plain; charset=iso-8859-1" }
                      count: { contentType: text/x-number }
                      day: { contentType: "text/plain" }
                      either: { contentType: "text/html, text/plain" }
                      any: { contentType: "text/*" }
                      colours: { contentType: text/x-colour }
                      word: { contentType: application/json }
                      words: { contentType: application/vnd.words+json }
                      thing: { contentType: application/vnd.thing+json }
                      things: { contentType: application/x-things }
              responses: { "204": { description: d } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("Xml = \"<a x=\\\"1\\\">ö</a>\"", "xml application/xml <a x=\"1\">ö</a>")]
    [TestCase("Latin = \"ö\"", "latin text/plain; charset=utf-8 ö")]
    [TestCase("Count = 3", "count text/x-number 3")]
    [TestCase("Day = new IsoDate(\"2026-01-31\")", "day text/plain 2026-01-31")]
    [TestCase("Either = \"<p>\"", "either text/html <p>")]
    [TestCase("Any = \"a\"", "any  a")]
    [TestCase("Colours = [\"red\", \"blue\"]", "colours text/x-colour red|colours text/x-colour blue")]
    [TestCase("Word = \"a\"", "word application/json \"a\"")]
    [TestCase("Words = [\"a\"]", "words application/vnd.words+json [\"a\"]")]
    [TestCase("Thing = new() { A = \"a\" }", "thing application/vnd.thing+json {\"a\":\"a\"}")]
    [TestCase("Things = [new() { A = \"a\" }]", "things application/x-things [{\"a\":\"a\"}]")]
    [TestCase("Plain = \"a\"", "plain  a")]
    public async Task A_single_value_is_json_only_where_its_type_is(string member, string parts)
    {
        var sent = await api.SentAsync($"await client.Parts.SendAsync(new PartSendBody {{ {member} }});", 204, "");

        var arrived = FormPart.Read(sent.Headers["Content-Type"], sent.Bytes);
        Assert.That(string.Join('|', arrived.Select(part => $"{part.Name} {part.ContentType} {part.Text}")), Is.EqualTo(parts));
    }
}
