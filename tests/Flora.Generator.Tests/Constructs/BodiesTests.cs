using Flora.Generator.Tests.Support.Driving;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Bodies of every kind, as a server receives them.</summary>
public sealed class BodiesTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things:
            post:
              operationId: things.create
              parameters: [ { name: Idempotency-Key, in: header, required: true, schema: { type: string } } ]
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
          /things/{thing_id}:
            parameters: [ { name: thing_id, in: path, required: true, schema: { type: string } } ]
            patch:
              operationId: things.update
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              responses: { "204": { description: d } }
            put:
              operationId: things.replace
              requestBody: { content: { application/json: { schema: { type: array, items: { type: string, maxLength: 3 } } } } }
              responses: { "204": { description: d } }
          /things/{thing_id}/label:
            parameters: [ { name: thing_id, in: path, required: true, schema: { type: string } } ]
            put:
              operationId: things.label
              requestBody: { required: true, content: { application/json: { schema: { type: string, minLength: 2 } } } }
              responses: { "204": { description: d } }
          /things/{thing_id}/picture:
            parameters: [ { name: thing_id, in: path, required: true, schema: { type: string } } ]
            put:
              operationId: things.illustrate
              requestBody: { required: true, content: { "image/*": { schema: { type: string, format: binary } } } }
              responses: { "204": { description: d } }
          /jobs:
            post:
              operationId: jobs.run
              parameters: [ { name: idempotency-key, in: header, schema: { type: string, format: uuid } } ]
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { id: { type: string, readOnly: true }, colours: { type: array, items: { type: [ string, "null" ], enum: [ red, blue, null ] } } } } } } }
              responses: { "204": { description: d } }
          /uploads:
            post:
              operationId: uploads.create
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [ title, file ]
                      properties:
                        title: { type: string, minLength: 2 }
                        rank: { type: integer }
                        taken: { type: string, format: date-time }
                        file: { type: string, contentMediaType: application/octet-stream }
                        pages: { type: array, items: { type: string, format: binary } }
                        details: { $ref: "#/components/schemas/Details" }
                    encoding: { file: { contentType: image/png } }
              responses: { "204": { description: d } }
        components:
          schemas:
            Thing:
              type: object
              required: [ id, name, secret ]
              properties:
                id: { type: string, readOnly: true }
                secret: { type: string, writeOnly: true }
                name: { type: string, maxLength: 5 }
                size: { type: [ integer, "null" ], minimum: 1 }
                tags: { type: array, maxItems: 2, items: { type: string, maxLength: 3 } }
                details: { $ref: "#/components/schemas/Details" }
                anything: true
            Details: { type: object, properties: { note: { type: string, minLength: 2 }, more: { type: object, additionalProperties: { $ref: "#/components/schemas/Details" } } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("client.Things.CreateAsync(new Thing { Name = \"n\", Secret = \"s\", Id = \"mine\", Size = 3 })", """{"secret": "s", "name": "n", "size": 3}""")]
    [TestCase("client.Things.ReplaceAsync(new() { ThingId = \"a\", Body = [\"x\", \"y\"] })", """["x", "y"]""")]
    [TestCase("client.Things.LabelAsync(\"a\", \"new\")", "\"new\"")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch { Name = \"n\" })", """{"name": "n"}""")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch { Name = null, Size = 4 })", """{"name": null, "size": 4}""")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch { Tags = Optional.Of<IReadOnlyList<string>?>([\"x\"]), Details = new DetailsPatch { Note = null } })", """{"tags": ["x"], "details": {"note": null}}""")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch())", "{}")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch { Anything = new JArray(1, 2) })", """{"anything": [1, 2]}""")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch { Anything = null })", """{"anything": null}""")]
    public async Task A_body_is_sent_as_it_was_written(string call, string body)
    {
        var sent = await api.SentAsync($"await {call};", answer: """{"id": "t", "name": "n"}""");

        Assert.That(JToken.DeepEquals(JToken.Parse(sent.Body), JToken.Parse(body)), sent.Body);
        Assert.That(sent.Headers["Content-Type"], Does.StartWith(call.Contains("Update", StringComparison.Ordinal) ? "application/merge-patch+json" : "application/json"));
    }

    [Test]
    public async Task A_body_that_need_not_be_is_left_out()
    {
        var sent = await api.SentAsync("await client.Things.ReplaceAsync(new ThingReplaceRequest { ThingId = \"a\" });", status: 204);

        Assert.Multiple(() =>
        {
            Assert.That(sent.Bytes, Is.Empty);
            Assert.That(sent.Headers.Keys, Has.None.EqualTo("Content-Type").IgnoreCase);
        });
    }

    [TestCase("client.Things.CreateAsync(new Thing { Name = \"too long\", Secret = \"s\" })", "name")]
    [TestCase("client.Things.CreateAsync(new Thing { Name = \"n\" })", "secret")]
    [TestCase("client.Things.CreateAsync(new Thing { Name = \"n\", Secret = \"s\", Size = 0 })", "size")]
    [TestCase("client.Things.CreateAsync(new Thing { Name = \"n\", Secret = \"s\", Tags = [\"a\", \"long\"] })", "tags[1]")]
    [TestCase("client.Things.CreateAsync(new Thing { Name = \"n\", Secret = \"s\", Tags = [\"a\", \"b\", \"c\"] })", "tags")]
    [TestCase("client.Things.CreateAsync(new Thing { Name = \"n\", Secret = \"s\", Details = new() { More = new Dictionary<string, Details> { [\"k\"] = new() { Note = \"x\" } } } })", "details.more.k.note")]
    [TestCase("client.Things.UpdateAsync(\"a\", new ThingPatch { Name = \"too long\" })", "name")]
    [TestCase("client.Things.CreateAsync(new ThingCreateRequest())", "body")]
    [TestCase("client.Things.LabelAsync(\"a\", \"x\")", "body")]
    [TestCase("client.Uploads.CreateAsync(new UploadCreateBody { Title = \"t\", File = FloraFile.FromBytes(new byte[1]) })", "title")]
    [TestCase("client.Uploads.CreateAsync(new UploadCreateBody { Title = \"tt\" })", "file")]
    public async Task What_breaks_the_contract_is_refused_by_the_call_itself(string call, string field)
    {
        api.Server.Answer(200, "{}");

        var refused = await api.RunAsync($"try {{ _ = {call}; return null; }} catch (FloraValidationException e) {{ return string.Join(\" \", e.Fields.Select(one => one.Field)); }}");

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(field));
            Assert.That(api.Server.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task A_form_is_sent_part_by_part()
    {
        var sent = await api.SentAsync(
            """
            await client.Uploads.CreateAsync(new UploadCreateBody
            {
                Title = "a \"title\"",
                Rank = 3,
                Taken = new IsoTimestamp("2024-05-01T12:00:00.5+02:00"),
                File = FloraFile.FromBytes(Encoding.UTF8.GetBytes("PNG"), "a.png"),
                Pages = [FloraFile.FromBytes(Encoding.UTF8.GetBytes("1"), "1.txt", "text/plain"), FloraFile.FromBytes(Encoding.UTF8.GetBytes("2"), "2.txt", "text/plain")],
                Details = new() { Note = "nn" },
            });
            """,
            status: 204);

        Assert.That(sent.Parts.Select(part => $"{part.Name}|{part.FileName}|{part.Text}"), Is.EqualTo(new[]
        {
            "title||a \"title\"", "rank||3", "taken||2024-05-01T12:00:00.5+02:00", "file|a.png|PNG", "pages|1.txt|1", "pages|2.txt|2", "details||{\"note\":\"nn\"}",
        }));
        Assert.That(sent.Parts[3].ContentType, Is.EqualTo("image/png"));
        Assert.That(sent.Parts[^1].ContentType, Does.StartWith("application/json"));
    }

    [Test]
    public async Task A_form_has_no_part_that_the_API_alone_says_and_its_key_can_be_of_any_type()
    {
        var sent = await api.SentAsync(
            """
            await client.Jobs.RunAsync(new JobRunRequest
            {
                IdempotencyKey = Guid.Parse("550e8400-e29b-41d4-a716-446655440000"),
                Body = new() { Colours = ["red", null, "blue"] },
            });
            """,
            status: 204);

        Assert.Multiple(() =>
        {
            Assert.That(sent.Headers["idempotency-key"], Is.EqualTo("550e8400-e29b-41d4-a716-446655440000"));
            Assert.That(sent.Parts.Select(part => $"{part.Name}={part.Text}"), Is.EqualTo(new[] { "colours=red", "colours=blue" }));
            Assert.That(api.Code.Type("JobRunBody").GetProperty("Id"), Is.Null);
            Assert.That(api.Code.Type("ThingPatch").GetProperty("Id"), Is.Null);
        });
    }

    [Test]
    public async Task A_file_is_the_body()
    {
        var sent = await api.SentAsync("await client.Things.IllustrateAsync(\"a\", FloraFile.FromBytes(new byte[] { 1, 2, 3 }, contentType: \"image/png\"));", status: 204);

        Assert.Multiple(() =>
        {
            Assert.That(sent.Bytes, Is.EqualTo(new byte[] { 1, 2, 3 }));
            Assert.That(sent.Headers["Content-Type"], Is.EqualTo("image/png"));
        });
    }

    [Test]
    public async Task The_client_makes_the_key_of_a_request_and_keeps_it_when_it_repeats_it()
    {
        var failed = false;
        api.Server.Answer(async context =>
        {
            context.Response.StatusCode = failed ? 200 : 503;
            context.Response.Headers.RetryAfter = "0";
            failed = true;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"id": "t", "name": "n"}""");
        });

        await api.RunAsync("return (await client.Things.CreateAsync(new Thing { Name = \"n\", Secret = \"s\" }, new() { MaxRetries = 1 })).Id;");

        Assert.That(api.Server.Requests, Has.Count.EqualTo(2));
        Assert.That(api.Server.Requests.Select(request => request.Headers["Idempotency-Key"]).Distinct().Single(), Is.Not.Empty);
        Assert.That(api.Server.Requests.Select(request => request.Body).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_callers_own_key_is_sent() =>
        Assert.That(
            (await api.SentAsync("await client.Things.CreateAsync(new ThingCreateRequest { IdempotencyKey = \"mine\", Body = new Thing { Name = \"n\", Secret = \"s\" } });", answer: """{"id": "t", "name": "n"}"""))
                .Headers["Idempotency-Key"],
            Is.EqualTo("mine"));
}
