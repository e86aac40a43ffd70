using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Answers of every kind, as a caller gets them.</summary>
public sealed class AnswersTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get:
              operationId: things_get
              responses:
                "200": { description: d, headers: { X-Rate: { schema: { type: integer } } }, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                "404": { description: gone, content: { application/json: { schema: { $ref: "#/components/schemas/Missing" } } } }
                4XX: { description: refused, content: { application/problem+json: { schema: { $ref: "#/components/schemas/Problem" } } } }
                default: { description: failed, content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
            put:
              operationId: things_replace
              responses:
                "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                "204": { description: nothing }
            post:
              operationId: things_run
              responses:
                "200": { description: done, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                "202": { description: accepted, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
            delete: { operationId: things_delete, responses: { "204": { description: d } } }
          /things/{id}/file:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: things_download, responses: { "200": { description: d, content: { application/octet-stream: { schema: { type: string, format: binary } }, image/png: {} } } } }
          /jobs: { post: { operationId: jobs_run, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, "202": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }, "204": { description: nothing } } } }
          /names: { get: { operationId: names_list, responses: { 2XX: { description: d, content: { application/json: { schema: { type: array, items: { type: [ string, "null" ] } } } } } } } }
          /count: { get: { operationId: count_get, responses: { default: { description: d, content: { application/json: { schema: { type: integer } } } } } } }
        components:
          schemas:
            Thing: { type: object, required: [ id ], properties: { id: { type: string } } }
            Ticket: { type: object, required: [ ticket ], properties: { ticket: { type: string } } }
            Missing: { type: object, required: [ what ], properties: { what: { type: string } } }
            Problem: { type: object, properties: { title: { type: string } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase(200, """{"id": "a"}""", "Thing found = await client.Things.GetAsync(\"a\"); return found.Id;", "a")]
    [TestCase(200, """{"id": "a"}""", "var answer = await client.Things.GetAsync(\"a\").WithResponseAsync(); return $\"{answer.Value.Id} {answer.RequestId} {(int)answer.StatusCode}\";", "a req_1 200")]
    [TestCase(200, """{"id": "a"}""", "Thing? found = await client.Things.ReplaceAsync(\"a\"); return found?.Id;", "a")]
    [TestCase(204, "", "Thing? found = await client.Things.ReplaceAsync(\"a\"); return found is null ? \"null\" : found.Id;", "null")]
    [TestCase(200, """{"id": "a"}""", "var result = await client.Things.RunAsync(\"a\"); return result.TryGetThing(out var thing) ? thing.Id : \"no\";", "a")]
    [TestCase(202, """{"ticket": "t"}""", "var result = await client.Things.RunAsync(\"a\"); return result.TryGetTicket(out var ticket) ? ticket.Ticket_() : \"no\";", "t")]
    [TestCase(204, "", "var result = await client.Jobs.RunAsync(); return result is null ? \"null\" : \"no\";", "null")]
    [TestCase(202, """{"ticket": "t"}""", "var result = await client.Jobs.RunAsync(); return result!.TryGetTicket(out var ticket) ? ticket.TicketValue : \"no\";", "t")]
    [TestCase(204, "", "var answer = await client.Things.DeleteAsync(\"a\").WithResponseAsync(); return (int)answer.StatusCode;", "204")]
    [TestCase(200, "not json at all", "await client.Things.DeleteAsync(\"a\"); return \"done\";", "done")]
    [TestCase(200, """["a", null]""", "var names = await client.Names.ListAsync(); return string.Join(\",\", names.Select(name => name ?? \"null\"));", "a,null")]
    [TestCase(203, """["a"]""", "return (await client.Names.ListAsync()).Single();", "a")]
    [TestCase(200, "7", "long count = await client.Count.GetAsync(); return count;", "7")]
    [TestCase(200, "BYTES", "using var file = await client.Things.DownloadAsync(\"a\"); return await new StreamReader(file.Stream).ReadToEndAsync();", "BYTES")]
    [TestCase(404, """{"what": "x"}""", "try { await client.Things.GetAsync(\"a\"); return null; } catch (FloraNotFoundException e) { return e.TryGetBody<Missing>(out var body) ? body.What : e.Message; }", "x")]
    [TestCase(418, """{"title": "teapot"}""", "try { await client.Things.GetAsync(\"a\"); return null; } catch (FloraApiException e) { return e.TryGetBody<Problem>(out var body) ? body.Title : e.Message; }", "teapot")]
    [TestCase(500, """{"title": "oops"}""", "try { await client.Things.DownloadAsync(\"a\"); return null; } catch (FloraServerException e) { return e.TryGetBody<Problem>(out var body) ? body.Title : e.Message; }", "oops")]
    [TestCase(200, """{"ident": "a"}""", "try { await client.Things.GetAsync(\"a\"); return null; } catch (FloraResponseException e) { return e.Message.Contains(\"id\") ? \"names the place\" : e.Message; }", "names the place")]
    public async Task An_answer_is_what_the_document_says_of_its_status(int status, string body, string statements, string expected)
    {
        api.Server.Answer(status, body);

        // A member must not be called like its type.
        Assert.That(await api.RunAsync(statements.Replace("ticket.Ticket_()", "ticket.TicketValue", StringComparison.Ordinal)), Is.EqualTo(expected));
    }

    [TestCase("GetAsync(\"a\")", "application/json")]
    [TestCase("DownloadAsync(\"a\")", "application/octet-stream")]
    public async Task A_request_says_what_it_takes(string call, string accept) =>
        Assert.That((await api.SentAsync($"await client.Things.{call};", answer: """{"id": "a"}""")).Headers["Accept"], Does.StartWith(accept));

    [Test]
    public void The_documentation_names_the_bodies_of_errors_that_differ() =>
        Assert.That(api.Code.Source("IThingsClient"), Does.Contain("404: gone The body is a <c>Missing</c>.").And.Contains("4XX: refused The body is a <c>Problem</c>."));
}
