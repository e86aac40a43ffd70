using Flora.Generator.Commands;
using Flora.Generator.Docs;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Docs;

/// <summary><c>docs</c> writes what the document says, and nothing else decides what.</summary>
public sealed class DocsCommandTests
{
    private const string Models = """
        paths:
          /models/{model_id}:
            get:
              operationId: models_get
              tags: [models]
              summary: Get one model
              parameters:
                - {name: model_id, in: path, required: true, description: Which., schema: {type: string}, example: t2i-flux-2-pro}
              responses:
                "200":
                  description: The model.
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/GenerationModel"}
                      example: {model_id: t2i-flux-2-pro}

        """;

    private readonly TemporaryFolder folder = new();

    private static string Contract => RepositoryFiles.Read(GeneratorPaths.DefaultDocument);

    [TearDown]
    public void CleanUp() => folder.Dispose();

    [Test]
    public void An_added_operation_has_pages_and_samples_in_every_language()
    {
        var document = folder.Write("api.yaml", Contract.Replace("paths:\n", Models, StringComparison.Ordinal));
        Assert.That(Docs(document, "site").ExitCode, Is.Zero);

        Assert.That(Read("markdown/http/models_get.md"), Does.StartWith("## Get one model\n").And.Contain("curl https://app.flora.ai/api/v1/models/t2i-flux-2-pro"));
        Assert.That(Read("markdown/cli/models_get.md"), Does.Contain("```sh\nflora models get t2i-flux-2-pro\n```"));
        Assert.That(Read("markdown/csharp/models_get.md"), Does.Contain("await client.Models.GetAsync(\"t2i-flux-2-pro\");"));
        Assert.That(Read("llms.txt"), Does.Contain("(markdown/http/models_get.md)").And.Contain("(markdown/cli/models_get.md)").And.Contain("(markdown/csharp/models_get.md)"));
        Assert.That(Read("index.html"), Does.Contain("reference.html#tag/models/operation/models_get"));
        Assert.That(Read("assets/document.js"), Does.Contain("await client.Models.GetAsync("));

        // What the tests of the samples run is found in the same way.
        var samples = new DocsPipeline(RepositoryFiles.Paths).Samples(document, new(), new Diagnostics())!;
        Assert.That(samples.Where(sample => sample.Operation == "models_get").SelectMany(sample => sample.Texts).Select(text => text.Language), Is.EqualTo(["curl", "flora", "C#"]));
    }

    [Test]
    public void Two_runs_give_the_same_bytes()
    {
        var document = RepositoryFiles.Paths[GeneratorPaths.DefaultDocument];
        Assert.That(Docs(document, "site").ExitCode, Is.Zero);
        Assert.That(Docs(document, "other").ExitCode, Is.Zero);
        var files = Directory.EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder["site"], file)).ToList();
        Assert.That(files, Has.Count.GreaterThan(15));
        foreach (var file in files)
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder["other"], file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder["site"], file))), file);
            Assert.That(File.ReadAllText(Path.Combine(folder["site"], file)), Does.Not.Contain(RepositoryFiles.Paths.Root), file);
        }
    }

    [Test]
    public void Pages_go_with_their_operation_and_other_files_stay()
    {
        var document = folder.Write("api.yaml", Contract.Replace("paths:\n", Models, StringComparison.Ordinal));
        Docs(document, "site");
        folder.Write("site/mine.txt", "mine");
        folder.Write("api.yaml", Contract);
        Assert.That(Docs(document, "site").ExitCode, Is.Zero);
        Assert.That(File.Exists(folder["site/markdown/http/models_get.md"]), Is.False);
        Assert.That(folder.Read("site/mine.txt"), Is.EqualTo("mine"));
    }

    [Test]
    public void A_file_of_somebody_else_is_not_written_over()
    {
        folder.Write("site/index.html", "mine");
        var run = Docs(RepositoryFiles.Paths[GeneratorPaths.DefaultDocument], "site");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("index.html(1,1): error FLORA086: "));
        Assert.That(folder.Files(), Is.EqualTo(["site/index.html"]));
    }

    [Test]
    public void A_document_with_errors_writes_nothing()
    {
        var document = folder.Write("api.yaml", Contract.Replace("schemas/Run\"", "schemas/Gone\"", StringComparison.Ordinal));
        Assert.That(Docs(document, "site").Error, Does.Contain("error FLORA023"));
        Assert.That(Directory.Exists(folder["site"]), Is.False);
    }

    [Test]
    public void A_file_is_no_folder_to_write_to()
    {
        folder.Write("site", "a file");
        Assert.That(Docs(RepositoryFiles.Paths[GeneratorPaths.DefaultDocument], "site").ExitCode, Is.EqualTo(2));
    }

    private RunResult Docs(string document, string output)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var code = new CommandLine(said, error).Run(["docs", "--root", RepositoryFiles.Paths.Root, "--document", document, "--output", folder[output]]);
        return new(code, said.ToString(), error.ToString());
    }

    private string Read(string file) => folder.Read("site/" + file);
}
