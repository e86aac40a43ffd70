using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Bodies of <c>application/x-www-form-urlencoded</c>, as a server receives them.</summary>
public sealed class UrlEncodedFormsTests
{
    private const string Yaml = """
        openapi: 3.0.3
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /messages:
            post:
              operationId: messages.create
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      title: CreateMessage
                      required: [ To ]
                      properties:
                        To: { type: string, minLength: 2, description: Where to. }
                        StatusCallback: { type: string, format: uri }
                        MediaUrl: { type: array, maxItems: 2, items: { type: string } }
                        Attempts: { type: integer }
                        Price: { type: number }
                        Smart: { type: boolean }
                        SendAt: { type: string, format: date-time }
                        Kind: { type: string, enum: [ sms, mms ] }
                        Sid: { type: string, readOnly: true }
                        Extra: { type: object, properties: { a: { type: integer }, b: { type: string } } }
                        Any: {}
                        Bytes: { type: string, format: byte }
              responses: { "204": { description: d } }
          /styles:
            put:
              operationId: styles.replace
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema: { $ref: "#/components/schemas/Styles" }
                    encoding:
                      deep: { style: deepObject, explode: true }
                      deepList: { style: deepObject }
                      flat: { style: form }
                      joined: { style: form, explode: false }
                      list: { explode: false }
                      spaced: { style: spaceDelimited, explode: false }
                      piped: { style: pipeDelimited }
                      json: { contentType: application/json }
                      jsonText: { contentType: application/json }
                      open: { allowReserved: true }
              responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Styles" } } } } }
            post:
              operationId: styles.add
              requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Styles" } } } }
              responses: { "204": { description: d } }
            patch:
              operationId: styles.parts
              requestBody:
                content:
                  multipart/form-data:
                    schema: { $ref: "#/components/schemas/Styles" }
                    encoding: { deep: { style: deepObject, explode: true }, joined: { style: form, explode: false } }
              responses: { "204": { description: d } }
          /map:
            post:
              operationId: maps.set
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: string } } } } }
              responses: { "204": { description: d } }
          /choice:
            post:
              operationId: choices.make
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { oneOf: [ { $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Cash" } ] } } } }
              responses: { "204": { description: d } }
          /parts:
            post:
              operationId: parts.make
              requestBody: { required: true, content: { multipart/form-data: { schema: { oneOf: [ { $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Cash" } ] } } } }
              responses: { "204": { description: d } }
        components:
          schemas:
            Styles:
              type: object
              properties:
                deep: { $ref: "#/components/schemas/Inner" }
                deepList: { type: array, items: { $ref: "#/components/schemas/Inner" } }
                flat: { $ref: "#/components/schemas/Inner" }
                joined: { $ref: "#/components/schemas/Inner" }
                list: { type: array, items: { type: string } }
                spaced: { type: array, items: { type: string } }
                piped: { type: array, items: { type: integer } }
                json: { type: array, items: { type: string } }
                jsonText: { type: string }
                open: { type: string }
            Inner: { type: object, properties: { x: { type: integer }, y: { type: string }, tags: { type: array, items: { type: string } } } }
            Card: { type: object, required: [ number ], properties: { number: { type: string }, tags: { type: array, items: { type: string } } } }
            Cash: { type: object, required: [ amount ], properties: { amount: { type: number } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"+1 a&b=c%\", StatusCallback = \"https://x.test/?a=1\" })", "To=%2B1+a%26b%3Dc%25&StatusCallback=https%3A%2F%2Fx.test%2F%3Fa%3D1")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tö\", MediaUrl = [\"a b\", \"c\"] })", "To=t%C3%B6&MediaUrl=a+b&MediaUrl=c")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tt\", MediaUrl = [] })", "To=tt")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tt\", Attempts = 3, Price = 0.50m, Smart = true, Kind = MessageCreateBodyKind.Mms })", "To=tt&Attempts=3&Price=0.50&Smart=true&Kind=mms")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tt\", SendAt = new IsoTimestamp(\"2024-05-01T12:00:00+02:00\") })", "To=tt&SendAt=2024-05-01T12%3A00%3A00%2B02%3A00")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tt\", Extra = new() { A = 1, B = \"x y\" } })", "To=tt&Extra=%7B%22a%22%3A1%2C%22b%22%3A%22x+y%22%7D")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tt\", Any = new JArray(1, \"b\") })", "To=tt&Any=1&Any=b")]
    [TestCase("Messages.CreateAsync(new MessageCreateBody { To = \"tt\", Any = \"plain\", Bytes = new byte[] { 255 } })", "To=tt&Any=plain&Bytes=%2Fw%3D%3D")]
    [TestCase("Styles.ReplaceAsync(new() { Body = new() { Deep = new() { X = 1, Y = \"a b\", Tags = [\"p\", \"q\"] } } })", "deep%5Bx%5D=1&deep%5By%5D=a+b&deep%5Btags%5D%5B0%5D=p&deep%5Btags%5D%5B1%5D=q")]
    [TestCase("Styles.ReplaceAsync(new() { Body = new() { DeepList = [new() { X = 1 }, new() { X = 2 }] } })", "deepList%5B0%5D%5Bx%5D=1&deepList%5B1%5D%5Bx%5D=2")]
    [TestCase("Styles.ReplaceAsync(new() { Body = new() { Flat = new() { X = 1, Y = \"a&b\" }, Joined = new() { X = 2, Y = \"a,b\" } } })", "x=1&y=a%26b&joined=x,2,y,a%2Cb")]
    [TestCase("Styles.ReplaceAsync(new() { Body = new() { List = [\"a,b\", \"c\"], Spaced = [\"a\", \"b\"], Piped = [1, 2] } })", "list=a%2Cb,c&spaced=a%20b&piped=1%7C2")]
    [TestCase("Styles.ReplaceAsync(new() { Body = new() { List = [], Json = [\"a\"], JsonText = \"t\", Open = \"a/b?c&d+e=%\" } })", "json=%5B%22a%22%5D&jsonText=%22t%22&open=a/b?c%26d%2Be=%25")]
    [TestCase("Styles.AddAsync(new() { Body = new() { List = [\"a\", \"b\"] } })", "list=a&list=b")]
    [TestCase("Map.SetAsync(new Dictionary<string, string> { [\"a b\"] = \"1&2\", [\"c\"] = \"3\" })", "a+b=1%262&c=3")]
    [TestCase("Choice.MakeAsync(new Card { Number = \"4 2\", Tags = [\"a\", \"b\"] })", "number=4+2&tags=a&tags=b")]
    public async Task A_form_is_sent_field_by_field(string call, string body)
    {
        var sent = await api.SentAsync($"await client.{call};");

        Assert.Multiple(() =>
        {
            Assert.That(sent.Body, Is.EqualTo(body));
            Assert.That(sent.Headers["Content-Type"], Is.EqualTo("application/x-www-form-urlencoded"));
        });
    }

    [Test]
    public async Task A_form_that_need_not_be_is_left_out() =>
        Assert.That((await api.SentAsync("await client.Styles.ReplaceAsync();")).Headers.Keys, Has.None.EqualTo("Content-Type").IgnoreCase);

    [TestCase("To = \"x\"", "To")]
    [TestCase("Smart = true", "To")]
    [TestCase("To = \"tt\", MediaUrl = [\"a\", \"b\", \"c\"]", "MediaUrl")]
    public async Task What_breaks_the_contract_is_refused_by_the_call_itself(string members, string field)
    {
        api.Server.Answer(204);

        var refused = await api.RunAsync($"try {{ _ = client.Messages.CreateAsync(new MessageCreateBody {{ {members} }}); return null; }} catch (FloraValidationException e) {{ return string.Join(\" \", e.Fields.Select(one => one.Field)); }}");

        Assert.That(refused, Is.EqualTo(field));
        Assert.That(api.Server.Requests, Is.Empty);
    }

    [Test]
    public async Task The_parts_of_a_form_have_styles_too()
    {
        var sent = await api.SentAsync("await client.Styles.PartsAsync(new() { Body = new() { Deep = new() { X = 1, Y = \"y\" }, Joined = new() { X = 2 }, Flat = new() { X = 3 }, List = [\"a\", \"b\"] } });");

        Assert.That(sent.Parts.Select(part => $"{part.Name}={part.Text}"), Is.EqualTo(new[] { "deep[x]=1", "deep[y]=y", "flat={\"x\":3}", "joined=x,2", "list=a", "list=b" }));
    }

    [Test]
    public async Task A_form_that_is_one_of_several_things_has_their_members_as_parts()
    {
        var sent = await api.SentAsync("await client.Parts.MakeAsync(new Card { Number = \"42\", Tags = [\"a\", \"b\"] });");

        Assert.That(sent.Parts.Select(part => $"{part.Name}={part.Text}"), Is.EqualTo(new[] { "number=42", "tags=a", "tags=b" }));
    }

    [Test]
    public void What_the_API_alone_says_is_no_member() => Assert.That(api.Code.Type("MessageCreateBody").GetProperty("Sid"), Is.Null);
}
