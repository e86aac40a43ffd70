using System.Text;
using Flora.Generator.Tests.Support.Driving;
using Microsoft.AspNetCore.Http;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Bodies and answers that are texts.</summary>
public sealed class TextsTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /notes:
            post:
              operationId: notes_add
              requestBody: { required: true, content: { text/plain: { schema: { type: string, minLength: 2 } } } }
              responses: { "200": { description: d, content: { text/plain: { schema: { type: string } } } } }
            put:
              operationId: notes_replace
              requestBody: { content: { "text/markdown; charset=iso-8859-1": { schema: { type: string } } } }
              responses: { "200": { description: d, content: { text/markdown: { schema: { type: string } } } }, "204": { description: none } }
            patch:
              operationId: notes_rank
              requestBody: { required: true, content: { "text/*": { schema: { type: integer } } } }
              responses: { "204": { description: d } }
          /logs:
            get: { operationId: logs_get, responses: { "200": { description: d, content: { text/event-stream: { schema: { type: string } } } } } }
            put: { operationId: logs_set, requestBody: { required: true, content: { text/csv: { schema: { type: string, format: binary } } } }, responses: { "200": { description: d, content: { text/csv: {} } } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("Notes.AddAsync(\"tö \\\"x\\\"\")", "tö \"x\"", "text/plain; charset=utf-8")]
    [TestCase("Notes.ReplaceAsync(new() { Body = \"\" })", "", "text/markdown; charset=utf-8")]
    [TestCase("Notes.RankAsync(-3)", "-3", "text/plain; charset=utf-8")]
    [TestCase("Logs.SetAsync(FloraFile.FromBytes(new byte[] { 65 }))", "A", "text/csv")]
    public async Task A_text_is_sent_as_it_is(string call, string body, string mediaType)
    {
        var sent = await api.SentAsync($"await client.{call};");

        Assert.That((sent.Body, sent.Headers["Content-Type"]), Is.EqualTo((body, mediaType)));
    }

    [Test]
    public async Task A_text_that_need_not_be_is_left_out() =>
        Assert.That((await api.SentAsync("await client.Notes.ReplaceAsync();")).Headers.Keys, Has.None.EqualTo("Content-Type").IgnoreCase);

    [Test]
    public void One_that_is_not_sent_in_the_charset_of_the_document_is_told() =>
        Assert.That(api.Code.Findings, Has.One.Contains("(12,33): warning FLORA032: Texts of other charsets are sent as UTF-8."));

    [Test]
    public async Task A_text_is_checked() =>
        Assert.That(await api.RunAsync("try { _ = client.Notes.AddAsync(\"x\"); return null; } catch (FloraValidationException e) { return e.Fields[0].Field; }"), Is.EqualTo("body"));

    [TestCase("text/plain; charset=iso-8859-1", "6E F6", "nö")]
    [TestCase("text/plain", "6E C3 B6", "nö")]
    [TestCase("text/plain; charset=utf-16", "6E 00 F6 00", "nö")]
    [TestCase("text/plain; charset=iso-8859-1", "EF BB BF 6E C3 B6", "nö")]
    [TestCase("text/plain; charset=utf-8", "FF FE 6E 00", "n")]
    [TestCase("text/plain", "7B 7D", "{}")]
    [TestCase("text/plain", "", "")]
    [TestCase("text/plain; charset=klingon", "6E", "The answer (text/plain) is not what the contract says: it is in a charset that is not known. It begins \"n\". (request req_1)")]
    [TestCase("text/plain; charset=utf-7", "6E", "The answer (text/plain) is not what the contract says: it is in a charset that is not known. It begins \"n\". (request req_1)")]
    public async Task A_text_is_read_in_the_charset_that_the_server_names(string contentType, string bytes, string text)
    {
        Answer(contentType, bytes.Length == 0 ? [] : [.. bytes.Split(' ').Select(one => Convert.ToByte(one, 16))]);

        Assert.That(await api.RunAsync("try { return await client.Notes.AddAsync(\"tt\"); } catch (FloraResponseException e) { return e.Message; }"), Is.EqualTo(text));
    }

    [Test]
    public async Task Nothing_is_null_and_an_empty_text_is_not()
    {
        api.Server.Answer(204);
        Assert.That(await api.RunAsync("return (await client.Notes.ReplaceAsync()) is null;"), Is.EqualTo("True"));
        api.Server.Answer(200);
        Assert.That(await api.RunAsync("return (await client.Notes.ReplaceAsync()) is null;"), Is.EqualTo("False"));
    }

    [Test]
    public async Task A_text_is_bounded_like_any_answer()
    {
        Answer("text/plain", Encoding.UTF8.GetBytes(new string('x', 100)));
        var problem = await api.RunAsync(
            """
            using var small = new FloraClient(new FloraClientOptions { ApiKey = "key", BaseUrl = new Uri(baseUrl), MaxRetries = 0, MaxResponseBytes = 99 });
            try { return await small.Notes.AddAsync("tt"); } catch (FloraResponseException e) { return e.Message; }
            """);
        Assert.That(problem, Is.EqualTo("The answer is larger than 99 bytes (MaxResponseBytes)."));
    }

    [Test]
    public async Task Events_and_texts_without_a_schema_are_downloads()
    {
        Answer("text/event-stream", "data: 1\n\n"u8.ToArray());
        Assert.That(await api.RunAsync("using FloraDownload events = await client.Logs.GetAsync(); return new StreamReader(events.Stream).ReadToEnd();"), Is.EqualTo("data: 1\n\n"));
        Assert.That(api.Code.Source("ILogsClient"), Does.Contain("FloraCall<FloraDownload> SetAsync("));
    }

    private void Answer(string contentType, byte[] body) => api.Server.Answer(async context =>
    {
        context.Response.Headers["request-id"] = "req_1";
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body);
    });
}
