using Flora.Generator.Commands;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

/// <summary>The table that tells how the generator fares with the documents of a folder.</summary>
public sealed class CorpusTests
{
    private const string Good = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            put:
              operationId: replaceThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" }, example: { name: a, size: 1.10 } } } }
              responses:
                "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" }, examples: { one: { value: { name: b, more: [ 1 ] } }, odd: { value: { name: 7 } } } } } }
            delete: { operationId: deleteThing, responses: { "204": { description: d } } }
        components:
          schemas:
            Thing: { type: object, required: [ name ], properties: { name: { type: string }, size: { type: number } } }
        """;

    private const string LeftOut = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things:
            get:
              operationId: listThings
              parameters: [ { name: filter, in: query, content: { application/xml: { schema: { type: string } } } } ]
              responses: { "204": { description: d } }
        """;

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeTheFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveTheFolder() => folder.Dispose();

    [Test]
    public void A_row_tells_how_far_a_document_comes()
    {
        folder.Write("in/bad.yaml", "openapi: 3.1.0\ninfo: {}\n");
        folder.Write("in/good.yaml", Good);
        folder.Write("in/left-out.YML", LeftOut);
        folder.Write("in/notes.txt", "no document");
        var result = Run("corpus", folder["in"], "--output", folder["out"]);
        var rows = result.Output.Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
            Assert.That(rows, Has.Length.EqualTo(6), result.Output);
            Assert.That(rows[2], Does.StartWith("| bad.yaml | no | ").And.Contains("| 0 of 0 | 0 of 0 | 0 |").And.EndsWith("| no |"));
            Assert.That(rows[3], Does.Match(@"^\| good\.yaml \| yes \| 0, 1 \| yes \| 0 \| 2 of 3, 1 contradict their schema \| 2 of 2 \| 1 \| [0-9.]+ s \| [0-9]+ MB \| yes \|$"), result.Error);
            Assert.That(rows[4], Does.StartWith("| left-out.YML | yes | 0, 1 | yes | 0 | 0 of 0 | 0 of 1 | 0 |").And.EndsWith("| no |"));
            Assert.That(result.Error, Does.Contain("left-out.YML: listThings: The client cannot send query filter\n"));
            Assert.That(result.Error, Does.Contain("bad.yaml: ").And.Contains("error FLORA022"));
        }
    }

    [Test]
    public void A_folder_of_the_documents_name_that_no_earlier_run_has_made_stays()
    {
        folder.Write("in/good.yaml", Good);
        folder.Write("out/good.yaml/mine.txt", "mine");
        var result = Run("corpus", folder["in"], "--output", folder["out"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Error, Is.EqualTo($"good.yaml: The folder {folder["out/good.yaml"]} is not of an earlier run. Move it away, or name another folder with --output DIR.\n"));
            Assert.That(result.Output, Does.Contain("\n| good.yaml | no | 1, 0 | no | - | 0 of 0 | 0 of 0 | 0 | 0.0 s | 0 MB | no |\n"));
            Assert.That(File.ReadAllText(folder["out/good.yaml/mine.txt"]), Is.EqualTo("mine"));
        }
    }

    [Test]
    public void A_folder_without_documents_is_refused() =>
        Assert.That(Run("corpus", folder.Path), Is.EqualTo(new RunResult(2, "", $"'{folder.Path}' holds no document: their names end in .yaml, .yml, .json. See --help.\n")));

    [Test]
    public void What_is_no_folder_is_refused() =>
        Assert.That(Run("corpus", folder["none"]), Is.EqualTo(new RunResult(2, "", $"'{folder["none"]}' is no folder. See --help.\n")));

    private static RunResult Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return new(new CommandLine(output, error).Run([.. arguments, "--root", RepositoryFiles.Paths.Root]), output.ToString(), error.ToString());
    }
}
