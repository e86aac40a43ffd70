using Flora.Generator.Passes.Commands;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Commands;

/// <summary>Bodies as options.</summary>
public sealed class BodyOptionTests
{
    private const string New = """
        NewThing:
          type: object
          required: [ kind, prompt, server_time ]
          properties:
            kind: { type: string, const: new }
            prompt: { type: string, maxLength: 5, description: What to make. }
            aspect_ratio: { type: string, enum: [ "1:1", "16:9" ] }
            count: { type: integer, minimum: 1 }
            tags: { type: array, items: { type: string } }
            price: { type: string, format: decimal }
            size: { type: object, properties: { width: { type: integer } } }
            timeout: { type: integer }
            server_time: { type: string, readOnly: true }
        """;

    [TestCase("prompt", "TextParameter<JsonBody>", "--prompt", "body.Set(\"prompt\", value)")]
    [TestCase("aspect_ratio", "TextParameter<JsonBody>", "--aspect-ratio", "body.Set(\"aspect_ratio\", value)")]
    [TestCase("count", "ValueParameter<JsonBody, long>", "--count", "body.Set(\"count\", value)")]
    [TestCase("tags", "TextParameter<JsonBody>", "--tags", "body.Add(\"tags\", value)")]
    [TestCase("price", "ValueParameter<JsonBody, decimal>", "--price", "body.Set(\"price\", value.ToString(System.Globalization.CultureInfo.InvariantCulture))")]
    [TestCase("size", "JsonParameter<JsonBody>", "--size", "body.SetJson(\"size\", value)")]
    public void A_member_is_an_option(string member, string type, string option, string assignment)
    {
        var described = Member(Json("post", New, "NewThing"), member)!;

        Assert.That((string?)described["class"], Is.EqualTo(type));
        Assert.That(Line(described, "Option"), Is.EqualTo($"\"{option}\""));
        Assert.That(Line(described, "Assign"), Is.EqualTo($"static (body, value) => {assignment}"));
    }

    [Test]
    public void A_member_whose_option_is_taken_names_the_body()
    {
        var document = Document("post", "application/json", New, "NewThing");

        Assert.That(Annotating.Complaints(document), Has.One.Contains("warning FLORA060").And.Contains("--body-timeout"));
    }

    [Test]
    public void What_can_only_have_one_value_or_is_the_servers_is_no_option()
    {
        var body = Json("post", New.Replace("    timeout: { type: integer }\n", "", StringComparison.Ordinal), "NewThing");

        Assert.That(Member(body, "kind"), Is.Null);
        Assert.That(Member(body, "server_time"), Is.Null);
        Assert.That(Line(body, "Start"), Is.EqualTo(""" "{\"kind\":\"new\"}" """.Trim()));
    }

    [Test]
    public void The_whole_is_read_as_its_type()
    {
        var body = Json("post", New.Replace("    timeout: { type: integer }\n", "", StringComparison.Ordinal), "NewThing");

        Assert.That((string?)body["request"], Is.EqualTo("Sdk.ThingMakeRequest"));
        Assert.That(Line(body, "IsRequired"), Is.EqualTo("true"));
        Assert.That(Line(body, "Assign"), Is.EqualTo("static (request, json) => request.Body = FloraJson.Parse<Sdk.NewThing>(json)"));
    }

    [Test]
    public void A_body_that_is_no_object_is_given_as_a_whole()
    {
        var body = Json("post", "List: { type: array, items: { $ref: \"#/components/schemas/Thing\" } }", "List");

        Assert.That(body["members"], Is.Null);
        Assert.That(Line(body, "Assign"), Is.EqualTo("static (request, json) => request.Body = JsonTexts.Read<IReadOnlyList<Sdk.Thing>>(json)"));
    }

    [Test]
    public void Members_of_a_merge_patch_can_be_taken_away() =>
        Assert.That(
            Line((JObject)Command(Document("patch", "application/merge-patch+json", "Patch: { type: object, properties: { name: { type: [ string, \"null\" ] } } }", "Patch"), "patch")["body"]!, "Removable"),
            Is.EqualTo("""["name"]"""));

    [Test]
    public void Parts_of_a_form_are_options_of_the_request()
    {
        var parameters = Command(Document("post", "multipart/form-data", """
            Form:
              type: object
              required: [ file ]
              properties:
                prompt: { type: string }
                file: { type: string, format: binary }
                pages: { type: array, items: { type: string, format: binary } }
                about: { $ref: "#/components/schemas/Thing" }
            """, "Form"), "post")["parameters"]!;

        Assert.That(parameters.Select(parameter => $"{parameter["class"]} {Line(parameter, "Assign")}"), Is.EqualTo(new[]
        {
            "TextParameter<Sdk.ThingMakeRequest> static (request, value) => (request.Body ??= new()).Prompt = value",
            "FileParameter<Sdk.ThingMakeRequest> static (request, value) => (request.Body ??= new()).File = value",
            "FileParameter<Sdk.ThingMakeRequest> static (request, value) => (request.Body ??= new()).Pages = [.. request.Body.Pages ?? [], value]",
            "JsonParameter<Sdk.ThingMakeRequest> static (request, value) => (request.Body ??= new()).About = FloraJson.Parse<Sdk.Thing>(value)",
        }));
        Assert.That(Line(parameters[1]!, "IsRequired"), Is.EqualTo("true"));
    }

    [Test]
    public void Bytes_are_a_file()
    {
        var file = Command(Document("post", "image/png", "Unused: { type: string }", "Unused"), "post")["parameters"]!.Single();

        Assert.That((string?)file["class"], Is.EqualTo("FileParameter<Sdk.ThingMakeRequest>"));
        Assert.That(Line(file, "Option"), Is.EqualTo("\"--file\""));
        Assert.That(Line(file, "Assign"), Is.EqualTo("static (request, value) => request.Body = value"));
    }

    private static JObject Json(string verb, string schemas, string schema) =>
        (JObject)Command(Document(verb, "application/json", schemas, schema), verb)["body"]!;

    private static string Document(string verb, string mediaType, string schemas, string schema) => OneOperation.With("/things", verb, $$"""
        operationId: things_make
        tags: [ things ]
        requestBody: { required: true, content: { {{mediaType}}: { schema: { $ref: "#/components/schemas/{{schema}}" } } } }
        responses: { "204": { description: Done. } }
        """, schemas);

    private static JObject Command(string document, string verb)
    {
        var diagnostics = new Flora.Generator.Document.Diagnostics();
        var loaded = Loading.Good(document);
        Generator.Passes.PassPipeline.Run(loaded, new Generator.Passes.GenerationSettings(), diagnostics);
        Assert.That(diagnostics.Where(finding => finding.Severity == Flora.Generator.Document.Severity.Error), Is.Empty);
        return (JObject)loaded.Root["paths"]!["/things"]![verb]!["x-cs-command"]!;
    }

    private static JToken? Member(JObject body, string name) => body["members"]!.SingleOrDefault(member => Line(member, "Name") == $"\"{name}\"");

    private static string? Line(JToken described, string key) =>
        described["lines"]!.Select(line => (string)line!).Where(line => line.StartsWith(key + " = ", StringComparison.Ordinal)).Select(line => line[(key.Length + 3)..]).SingleOrDefault();
}
