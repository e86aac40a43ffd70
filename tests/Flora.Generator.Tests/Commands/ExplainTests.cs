using Flora.Generator.Commands;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

/// <summary><c>explain</c> tells what is generated, and writes nothing.</summary>
public sealed class ExplainTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test } ]
        paths:
          /things/{thing_id}:
            parameters: [ { name: thing_id, in: path, required: true, schema: { type: string, pattern: ^th_ }, example: th_1 } ]
            patch:
              operationId: updateThing
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: "#/components/schemas/Change" }, example: { size: 1 } } } }
              responses:
                "200": { description: The thing., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" }, example: { size: 1 } } } }
                "404": { description: There is none. }
        components:
          schemas:
            Change: { type: object, properties: { size: { type: integer } } }
            Thing: { type: object, required: [ size ], properties: { size: { type: integer }, colour: { type: string, enum: [ red ] } } }
        """;

    [TestCase("updateThing")]
    [TestCase("PATCH", "/things/{thing_id}")]
    [TestCase("Things.UpdateAsync")]
    [TestCase("things", "update")]
    public void An_operation_is_found_by_every_name_that_it_has(params string[] name) =>
        Assert.That(Explain(name).Output, Does.StartWith("PATCH /things/{thing_id}   updateThing   api.yaml(8,7)\n"));

    [TestCase("FloraCall<Thing> client.Things.UpdateAsync(ThingUpdateRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)")]
    [TestCase("FloraCall<Thing> client.Things.UpdateAsync(string thingId, Change body, RequestOptions? options = null, CancellationToken cancellationToken = default)")]
    [TestCase("ThingId  string?  path thing_id, required")]
    [TestCase("Body     Change?  body application/merge-patch+json, required")]
    [TestCase("check.Prefix(\"thing_id\", ThingId, \"th_\")")]
    [TestCase("200                          Thing      The thing.")]
    [TestCase("404  FloraNotFoundException  (no body)  There is none.")]
    [TestCase("record of a merge patch")]
    [TestCase("Optional<long?> Size")]
    [TestCase("ThingColour  open enum: Red")]
    [TestCase("flora things update")]
    [TestCase("--thing-id ID  required")]
    [TestCase("updateThing.200.example")]
    public void Everything_that_is_generated_is_told(string line) => Assert.That(Explain("updateThing").Output, Does.Contain("  " + line + "\n").Or.Contain("  " + line));

    [Test]
    public void A_name_that_is_none_is_answered_with_those_that_are() =>
        Assert.That(Explain("updateThings"), Is.EqualTo(new RunResult(1, "", "api.yaml(1,1): error FLORA090: No operation is called 'updateThings'. Name one of updateThing.\n")));

    [Test]
    public void A_document_with_errors_is_not_explained() =>
        Assert.That(Run(Yaml.Replace("schemas/Change\"", "schemas/Chang\"", StringComparison.Ordinal), "updateThing").Error, Does.Contain("error FLORA023"));

    [Test]
    public void Nothing_is_written()
    {
        using var folder = Folder(Yaml);
        Run(folder, "updateThing");

        Assert.That(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EquivalentTo(new[] { "nswag.json", "api.yaml" }));
    }

    private static RunResult Explain(params string[] name) => Run(Yaml, name);

    private static RunResult Run(string yaml, params string[] name)
    {
        using var folder = Folder(yaml);
        return Run(folder, name);
    }

    private static RunResult Run(TemporaryFolder folder, params string[] name)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = new CommandLine(output, error).Run(["explain", .. name, "--root", folder.Path, "--document", folder["api.yaml"]]);
        return new(code, output.ToString(), error.ToString());
    }

    private static TemporaryFolder Folder(string yaml)
    {
        var folder = new TemporaryFolder();
        folder.Write(GeneratorPaths.Settings, "{}");
        folder.Write("api.yaml", yaml);
        return folder;
    }
}
