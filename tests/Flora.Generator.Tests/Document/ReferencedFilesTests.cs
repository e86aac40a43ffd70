using Flora.Generator.Document.Files;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Document;

/// <summary>References into other files become references to components.</summary>
public sealed class ReferencedFilesTests
{
    private const string Thing = "type: object\nrequired: [ id ]\nproperties:\n  id: { type: string }\n";

    [TestCase("{ $ref: './thing.yaml' }", "thing.yaml", Thing, "thing")]
    [TestCase("{ $ref: 'thing.yaml' }", "thing.yaml", Thing, "thing")]
    [TestCase("{ $ref: 'schemas/thing.json' }", "schemas/thing.json", """{"type": "object", "properties": {"id": {"type": "string"}}}""", "thing")]
    [TestCase("{ $ref: './schemas/../schemas/my%20things.yaml#/Thing' }", "schemas/my things.yaml", "Thing: { type: object }", "Thing")]
    [TestCase("{ $ref: 'all.yaml#/components/schemas/Thing' }", "all.yaml", "components: { schemas: { Thing: { type: object } } }", "Thing")]
    [TestCase("{ $ref: 'all.yaml#/$defs/a~1b' }", "all.yaml", "$defs: { a/b: { type: object } }", "a_b")]
    [TestCase("{ $ref: 'all.yaml#thing' }", "all.yaml", "$defs: { Any: { $anchor: thing, type: object } }", "thing")]
    public void A_part_of_a_file_becomes_a_component(string schema, string file, string text, string name)
    {
        using var files = SeveralFiles.Answering(schema).With("api/" + file, text);
        var loaded = files.Load();
        Assert.That(loaded.Lines, Is.Empty);
        var answer = loaded.Document!.Root.SelectToken("paths./things.get.responses.200.content.application/json.schema")
            ?? loaded.Document.Root["paths"]!["/things"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"];
        Assert.That(answer!.ToString(Formatting.None), Is.EqualTo($$"""{"$ref":"#/components/schemas/{{name}}"}"""));
        Assert.That(loaded.Document.Root["components"]!["schemas"]![name]!["type"]!.ToString(), Is.EqualTo("object"));
        Assert.That(loaded.Document.Files, Is.EqualTo(new[] { file }));
    }

    [Test]
    public void References_lead_on_from_file_to_file_and_back_and_in_circles()
    {
        using var files = SeveralFiles.Answering("{ $ref: 'schemas/thing.yaml' }", "components: { schemas: { Kind: { type: string } } }")
            .With("api/schemas/thing.yaml", "type: object\nproperties:\n  owner: { $ref: './people/person.yaml#/Person' }\n  kind: { $ref: '../openapi.yaml#/components/schemas/Kind' }\n")
            .With("api/schemas/people/person.yaml", "Person:\n  type: object\n  properties:\n    name: { $ref: '#/Name' }\n    things: { type: array, items: { $ref: '../thing.yaml' } }\nName: { type: string }\n");
        var loaded = files.Load();
        Assert.That(loaded.Lines, Is.Empty);
        Assert.That(loaded.Document!.Root["components"]!["schemas"]!.ToString(Formatting.None), Is.EqualTo(
            """{"Kind":{"type":"string"},"thing":{"type":"object","properties":{"owner":{"$ref":"#/components/schemas/Person"},"kind":{"$ref":"#/components/schemas/Kind"}}},"Person":"""
            + """{"type":"object","properties":{"name":{"$ref":"#/components/schemas/Name"},"things":{"type":"array","items":{"$ref":"#/components/schemas/thing"}}}},"Name":{"type":"string"}}"""));
        Assert.That(loaded.Document.Files, Is.EqualTo(new[] { "schemas/people/person.yaml", "schemas/thing.yaml" }));
    }

    [Test]
    public void A_component_that_only_refers_to_a_file_is_what_the_file_holds()
    {
        using var files = SeveralFiles.Answering("{ $ref: '#/components/schemas/Item' }", "components: { schemas: { Item: { $ref: thing.yaml }, Other: { type: array, items: { $ref: thing.yaml } } } }")
            .With("api/thing.yaml", "type: object\n");
        Assert.That(files.Load().Document!.Root["components"]!["schemas"]!.ToString(Formatting.None), Is.EqualTo(
            """{"Item":{"type":"object"},"Other":{"type":"array","items":{"$ref":"#/components/schemas/Item"}}}"""));
    }

    [Test]
    public void Paths_parameters_bodies_answers_headers_and_examples_come_from_files_too()
    {
        using var files = SeveralFiles.Answering("{ type: string }", "  /a/{id}: { $ref: 'paths/a.yaml' }")
            .With("api/paths/a.yaml", """
                post:
                  parameters: [ { $ref: '../parts.yaml#/parameters/Id' } ]
                  requestBody: { $ref: '../parts.yaml#/bodies/A' }
                  responses:
                    "200": { $ref: '../parts.yaml#/responses/Done' }
                """)
            .With("api/parts.yaml", """
                parameters: { Id: { name: id, in: path, required: true, schema: { type: string } } }
                bodies: { A: { content: { application/json: { schema: { type: string }, examples: { one: { $ref: 'examples/one.json' } } } } } }
                responses: { Done: { description: Done., headers: { H: { $ref: '#/headers/H' } } } }
                headers: { H: { schema: { type: string } } }
                """)
            .With("api/examples/one.json", """{"value": 1}""");
        var loaded = files.Load();
        Assert.That(loaded.Lines, Is.EqualTo(new[]
        {
            "api/examples/one.json(1,11): warning FLORA031: The example contradicts its schema: 1 is not of type string. Correct the example, or the schema in line 2.",
        }));
        Assert.That(loaded.Document!.Root["components"]!.Children<Newtonsoft.Json.Linq.JProperty>().Select(section => section.Name),
            Is.EquivalentTo(new[] { "pathItems", "parameters", "requestBodies", "responses", "headers", "examples" }));
    }

    [Test]
    public void Equal_names_take_the_words_of_their_files_whatever_the_order()
    {
        const string Both = "{ type: object, properties: { x: { $ref: 'FIRST' }, y: { $ref: 'SECOND' } } }";
        string[] parts = ["a/thing.yaml#/Size", "b/other.yaml#/Size"];
        foreach (var order in new[] { parts, [.. parts.Reverse()] })
        {
            using var files = SeveralFiles.Answering(Both.Replace("FIRST", order[0]).Replace("SECOND", order[1]))
                .With("api/a/thing.yaml", "Size: { type: string }").With("api/b/other.yaml", "Size: { type: integer }");
            var schemas = files.Load().Document!.Root["components"]!["schemas"]!;
            Assert.That((schemas["thing_Size"]!["type"]!.ToString(), schemas["other_Size"]!["type"]!.ToString()), Is.EqualTo(("string", "integer")));
        }
    }

    [TestCase("https://example.com/a.yaml#/A", "FLORA032", "is an address, and nothing is fetched")]
    [TestCase("file:///etc/passwd", "FLORA032", "is an address, and nothing is fetched")]
    [TestCase("//example.com/a.yaml", "FLORA032", "is an address, and nothing is fetched")]
    [TestCase("../secret.yaml", "FLORA032", "leads out of the document's folder")]
    [TestCase("x/../../secret.yaml", "FLORA032", "leads out of the document's folder")]
    [TestCase("%2e%2e/secret.yaml", "FLORA032", "leads out of the document's folder")]
    [TestCase("/etc/passwd", "FLORA032", "leads out of the document's folder")]
    [TestCase("a\\\\b.yaml", "FLORA032", "is no path that every system has")]
    [TestCase("nothing.yaml#/A", "FLORA023", "leads to the file 'nothing.yaml', which does not exist")]
    [TestCase("sub", "FLORA023", "leads to the file 'sub', which is a folder")]
    [TestCase("there.yaml#/B", "FLORA023", "leads to nothing in 'there.yaml'")]
    [TestCase("link.yaml", "FLORA023", "leads to the file 'link.yaml', which is a link or lies behind one, and links are not followed")]
    [TestCase("linked/secret.yaml", "FLORA023", "leads to the file 'linked/secret.yaml', which is a link or lies behind one, and links are not followed")]
    public void What_cannot_be_followed_is_an_error_at_the_reference(string reference, string code, string reason)
    {
        using var files = SeveralFiles.Answering($"{{ $ref: \"{reference}\" }}").With("secret.yaml", "type: string").With("outside/secret.yaml", "type: string")
            .With("api/there.yaml", "A: { type: string }").With("api/sub/x.yaml", "type: string");
        File.CreateSymbolicLink(Path.Combine(files.Root, "api/link.yaml"), Path.Combine(files.Root, "secret.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(files.Root, "api/linked"), Path.Combine(files.Root, "outside"));
        Assert.That(files.Load().Lines, Has.Exactly(1).Items.And.All.StartsWith("api/openapi.yaml(12,31): error " + code).And.All.Contains(reason));
    }

    [Test]
    public void What_is_wrong_in_another_file_is_told_at_its_line()
    {
        using var broken = SeveralFiles.Answering("{ $ref: thing.yaml }").With("api/thing.yaml", "type: object\nproperties: [\n");
        Assert.That(broken.Load().Lines.First(), Does.StartWith("api/thing.yaml(").And.Contains("error FLORA003"));
        using var wrong = SeveralFiles.Answering("{ $ref: thing.yaml }").With("api/thing.yaml", "type: object\nproperties:\n  a: { type: text }\n  b: { $ref: '#/nothing' }\n");
        Assert.That(wrong.Load().Lines, Is.EqualTo(new[]
        {
            "api/thing.yaml(4,14): error FLORA023: The reference 'thing.yaml#/nothing' leads to nothing in 'thing.yaml'. Check the spelling, or add what it names.",
        }));
        using var text = SeveralFiles.Answering("{ $ref: thing.yaml }").With("api/thing.yaml", "- a\n");
        Assert.That(text.Load().Lines, Is.EqualTo(new[] { "api/thing.yaml(1,1): error FLORA004: The top of the document is not a mapping. Put what it holds under keys." }));
    }

    [Test]
    public void Files_that_are_references_to_each_other_are_a_circle()
    {
        using var files = SeveralFiles.Answering("{ $ref: a.yaml }").With("api/a.yaml", "$ref: b.yaml\n").With("api/b.yaml", "$ref: a.yaml\n");
        Assert.That(files.Load().Lines, Has.Exactly(2).Items.And.All.Contains("error FLORA025").And.All.Contains("comes back to itself"));
    }

    [Test]
    public void Files_may_be_only_so_long()
    {
        using var files = new TemporaryFolder();
        files.Write("long.yaml", new string('a', 100));
        Assert.That((new FolderFiles(files.Path).Read("long.yaml", 99, out var reason), reason), Is.EqualTo(((byte[]?)null, FolderFiles.TooLong)));
        Assert.That(new FolderFiles(files.Path).Read("long.yaml", 100, out _), Has.Length.EqualTo(100));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task What_is_no_regular_file_is_not_opened()
    {
        using var files = SeveralFiles.Answering("{ $ref: pipe.yaml }").With("api/empty.yaml", "");
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(files.Root, "api/pipe.yaml")))
        {
            await made.WaitForExitAsync();
        }
        // A pipe that nobody writes to waits for ever.
        var loaded = await Task.Run(files.Load).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(loaded.Lines, Has.Exactly(1).Items.And.All.Contains("error FLORA023").And.All.Contains("leads to the file 'pipe.yaml', which is empty, or no regular file"));
        Assert.That(new FolderFiles(Path.Combine(files.Root, "api")).Read("empty.yaml", 99, out var reason), Is.Null);
        Assert.That(reason, Is.EqualTo("is empty, or no regular file"));
    }

    [Test]
    public void Examples_and_members_that_are_called_so_are_no_references()
    {
        using var files = SeveralFiles.Answering("{ type: object, properties: { $ref: { type: string } }, example: { $ref: 'nothing.yaml' } }");
        var loaded = files.Load();
        Assert.That(loaded.Lines, Is.Empty);
        Assert.That(loaded.Document!.Files, Is.Empty);
    }
}
