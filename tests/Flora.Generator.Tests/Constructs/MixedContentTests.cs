using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Several media types for one body or one answer, and statuses of every form.</summary>
public sealed class MixedContentTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /reports:
            get:
              operationId: reports_get
              responses: { "200": { description: d, content: { text/csv: { schema: { type: string } }, application/xml: {}, application/json: { schema: { type: integer } } } } }
            post:
              operationId: reports_start
              responses:
                "200": { description: d, content: { application/pdf: { schema: { type: string, format: binary } } } }
                "202": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
                "203": { description: d, content: { text/plain: { schema: { type: string } } } }
            put:
              operationId: reports_put
              requestBody: { required: true, content: { application/xml: {}, application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Ticket" } }, application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
              responses: { "204": { description: d } }
          /problems:
            get: { operationId: problems_get, responses: { "200": { $ref: "#/components/responses/Problem" } } }
            put: { operationId: problems_put, responses: { "200": { $ref: "#/components/responses/Problem" }, "201": { description: d, content: { application/problem+json: { schema: { $ref: "#/components/schemas/Ticket" } } } } } }
            post: { operationId: problems_post, responses: { "200": { description: d, content: { application/hal+json: { schema: { $ref: "#/components/schemas/Ticket" } }, application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } } } }
          /pages:
            get:
              operationId: pages_list
              parameters: [ { name: cursor, in: query, schema: { type: string } } ]
              responses: { "200": { description: d, content: { text/csv: {}, application/json: { schema: { $ref: "#/components/schemas/Page" } } } } }
          /any:
            post: { operationId: any_post, requestBody: { content: { "*/*": { schema: { $ref: "#/components/schemas/Ticket" } } } }, responses: { "200": { $ref: "#/components/responses/Any" } } }
            get: { operationId: any_get, responses: { "200": { description: d, content: { "*/*": { schema: { type: string, format: binary } } } } } }
          /pictures:
            put:
              operationId: pictures_put
              requestBody: { required: true, content: { image/png: { schema: { type: string, format: binary } }, image/jpeg: { schema: { type: string, format: binary } } } }
              responses: { default: { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } } }
            get: { operationId: pictures_get, responses: { "206": { description: d, content: { image/png: {} } } } }
            post: { operationId: pictures_post, responses: { 2XX: { description: d, content: { text/json: { schema: { $ref: "#/components/schemas/Ticket" } } } } } }
            patch: { operationId: pictures_patch, responses: { "203": { description: d, content: { application/json: {} } }, default: { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } } } }
            delete: { operationId: pictures_delete, responses: { default: { description: d } } }
        components:
          responses:
            Problem: { description: d, content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } }, application/json: { schema: { $ref: "#/components/schemas/Ticket" } }, application/xml: {} } }
            Any: { description: d, content: { "*/*": { schema: { type: array, items: { type: string } } } } }
          schemas:
            Ticket: { type: object, required: [ id ], properties: { id: { type: string } } }
            Page: { type: object, required: [ items ], properties: { items: { type: array, items: { $ref: "#/components/schemas/Ticket" } }, next_cursor: { type: string } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("application/json", "5", "5")]
    [TestCase("text/html", "5", "5")]
    [TestCase("text/csv; charset=utf-8", "5", "The answer (text/csv) is of a type that the contract has beside the one that was asked for. (request req_1)")]
    [TestCase("Application/XML", "5", "The answer (Application/XML) is of a type that the contract has beside the one that was asked for. (request req_1)")]
    public async Task An_answer_of_another_documented_type_is_not_taken_for_JSON(string contentType, string body, string expected)
    {
        api.Server.Answer(200, body, contentType);

        Assert.That(await api.RunAsync("try { return await client.Reports.GetAsync(); } catch (FloraResponseException e) { return e.Message; }"), Is.EqualTo(expected));
        Assert.That(api.Server.Requests[0].Headers["Accept"], Is.EqualTo("application/json"));
    }

    [TestCase("client.Problems.GetAsync()", "application/json", "t")]
    [TestCase("client.Problems.GetAsync()", "application/problem+json", "application/problem+json")]
    [TestCase("client.Problems.GetAsync()", "application/xml", "application/xml")]
    [TestCase("client.Problems.PostAsync()", "application/json", "t")]
    [TestCase("client.Problems.PostAsync()", "application/hal+json", "t")]
    [TestCase("client.Problems.PutAsync()", "application/problem+json", "t", Description = "another status is read by it")]
    public async Task Another_type_of_JSON_is_read_only_where_its_schema_is_the_same(string call, string contentType, string expected)
    {
        api.Server.Answer(200, """{"id":"t"}""", contentType);

        Assert.That(
            await api.RunAsync($$"""try { return (await {{call}}).Id; } catch (FloraResponseException e) { return e.Message.Split('(', ')')[1]; }"""),
            Is.EqualTo(expected));
    }

    [Test]
    public void The_type_that_is_not_read_is_told_and_has_no_model()
    {
        Assert.That(api.Code.Findings, Has.One.Contains("warning FLORA032: Further types of JSON with another schema in one answer are not read"));
        Assert.That(api.Code.Files.Values, Has.None.Contains(" Title "));
    }

    [Test]
    public async Task A_page_is_not_either()
    {
        api.Server.Answer(200, """{"items": []}""", "text/csv");
        Assert.That(await api.RunAsync("try { return (await client.Pages.ListAsync()).Items.Count; } catch (FloraResponseException e) { return e.BodyStart; }"), Is.EqualTo("""{"items": []}"""));
    }

    [TestCase(200, "PDF", "application/pdf", "200 application/pdf PDF")]
    [TestCase(202, """{"id":"t"}""", "application/json", "202 application/json {\"id\":\"t\"}")]
    [TestCase(203, "later", "text/plain", "203 text/plain later")]
    public async Task Bytes_of_one_status_and_JSON_of_another_are_a_download(int status, string body, string contentType, string expected)
    {
        api.Server.Answer(status, body, contentType);

        Assert.That(
            await api.RunAsync("var answer = await client.Reports.StartAsync().WithResponseAsync(); using var file = answer.Value; return $\"{(int)answer.StatusCode} {file.ContentType} {new StreamReader(file.Stream).ReadToEnd()}\";"),
            Is.EqualTo(expected));
        Assert.That(api.Server.Requests[0].Headers["Accept"], Is.EqualTo("application/pdf, application/json, text/plain"));
    }

    [Test]
    public async Task Objects_and_lists_of_any_type_are_JSON()
    {
        var sent = await api.SentAsync("if ((await client.Any.PostAsync(new() { Body = new Ticket { Id = \"t\" } })).Count != 0) throw new Exception();", answer: "[]");

        Assert.That((sent.Body, sent.Headers["Content-Type"], sent.Headers["Accept"]), Is.EqualTo(("""{"id":"t"}""", "application/json", "application/json")));
        Assert.That(api.Code.Source("IAnyClient"), Does.Contain("FloraCall<FloraDownload> GetAsync("));
    }

    [Test]
    public async Task Of_a_body_in_several_types_JSON_is_sent() =>
        Assert.That((await api.SentAsync("await client.Reports.PutAsync(new Ticket { Id = \"t\" });", status: 204)).Body, Is.EqualTo("""{"id":"t"}"""));

    [TestCase("contentType: \"image/jpeg\"", "image/jpeg")]
    [TestCase("contentType: null", "image/png")]
    public async Task A_file_says_which_of_several_types_it_has(string argument, string mediaType) =>
        Assert.That((await api.SentAsync($"await client.Pictures.PutAsync(FloraFile.FromBytes(new byte[1], {argument}));", answer: """{"id": "t"}""")).Headers["Content-Type"], Is.EqualTo(mediaType));

    [TestCase(200, "(await client.Pictures.PutAsync(FloraFile.FromBytes(new byte[1]))).Id", "t")]
    [TestCase(418, "(await client.Pictures.PutAsync(FloraFile.FromBytes(new byte[1]))).Id", "FloraApiException")]
    [TestCase(206, "new StreamReader((await client.Pictures.GetAsync()).Stream).ReadToEnd()", "{\"id\":\"t\"}")]
    [TestCase(226, "(await client.Pictures.PostAsync()).Id", "t")]
    [TestCase(203, "(await client.Pictures.PatchAsync())[\"id\"]", "t")]
    [TestCase(201, "(await client.Pictures.DeleteAsync().WithResponseAsync()).StatusCode", "Created")]
    public async Task Statuses_of_every_form_are_known(int status, string expression, string expected)
    {
        api.Server.Answer(status, """{"id":"t"}""");
        Assert.That(await api.RunAsync($"try {{ return {expression}; }} catch (FloraException e) {{ return e.GetType().Name; }}"), Is.EqualTo(expected));
    }
}
