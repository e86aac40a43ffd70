using System.Text;
using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Pages;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>The client of the second contract keeps it, case by case.</summary>
public sealed class SecondContractTests
{
    /// <summary>The names of the cases, known before the project is built.</summary>
    private static IEnumerable<string> Names()
    {
        var diagnostics = new Diagnostics();
        var annotated = PassPipeline.Run(DocumentLoader.Load(SecondProject.Document, diagnostics)!, new GenerationSettings(), diagnostics);
        return ContractCases.Emit(annotated.Document, diagnostics)
            .Select(file => file.Name).Where(name => name != ContractCases.ManifestName).Select(name => Path.GetFileNameWithoutExtension(name));
    }

    [TestCaseSource(nameof(Names))]
    public async Task The_client_keeps(string name)
    {
        var contractCase = SecondProject.Manifest.Cases.Single(entry => entry.Name == name);
        Assert.That(await new DocumentedCaseCheck(contractCase).RunAsync(SecondProject.Client, SharedServer.Current), Is.Empty);
    }

    [Test]
    public void The_generator_has_nothing_to_complain_of() => Assert.That(SecondProject.Printed, Does.Match(@"^\S*second\.yaml: \d+ files written to \S+, 0 removed, \d+ in all\.\n$"));

    [Test]
    public void The_library_builds_for_every_platform() => SecondProject.Dotnet("build", SecondProject.Workplace["project"]);

    [Test]
    public void Every_documented_example_and_every_answer_without_a_body_has_a_case()
    {
        var document = new OpenApiDocument(SecondProject.Document);
        using (Assert.EnterMultipleScope())
        {
            foreach (var operation in document.Operations)
            {
                var cases = SecondProject.Manifest.Cases.Where(entry => entry.Operation == (string?)operation["operationId"]).ToList();
                foreach (var (status, name, value) in document.Examples(operation))
                {
                    var answers = cases.Where(entry => entry.Example == name && OpenApiDocument.IsOf(status, entry.Status));
                    Assert.That(answers.Any(entry => !JsonDifference.Between(value, entry.Body ?? Encoding.UTF8.GetString(entry.RawBody)).Any()), $"{operation["operationId"]} {status} {name}");
                }
                foreach (var status in document.StatusesWithoutBody(operation))
                {
                    Assert.That(cases.Exists(entry => !entry.HasBody && OpenApiDocument.IsOf(status, entry.Status)), $"{operation["operationId"]} {status}");
                }
            }
        }
    }

    [Test]
    public void Every_operation_has_a_case_that_sends_every_input_it_has()
    {
        var document = new OpenApiDocument(SecondProject.Document);
        foreach (var operation in document.Operations)
        {
            var cases = SecondProject.Manifest.Cases.Where(entry => entry.Operation == (string?)operation["operationId"]).ToList();
            var inputs = document.Parameters(operation).Select(parameter => (string)parameter["name"]!);
            Assert.That(cases.SelectMany(entry => entry.Parameters).Select(parameter => parameter.Name), Is.SupersetOf(inputs), $"{operation["operationId"]}");
            Assert.That(cases.Exists(entry => entry.Sent is not null), Is.EqualTo(operation["requestBody"] is not null), $"{operation["operationId"]}");
        }
    }

    [Test]
    public async Task What_a_later_version_answers_is_read_and_written_back()
    {
        var documented = SecondProject.Manifest.Cases.Single(entry => entry.Name == "runs_get.200.pending");
        var mapping = (JObject)documented.Mapping.DeepClone();
        var body = mapping["response"]!["jsonBody"]!;
        body["status"] = "paused";
        body["priority"] = 7;
        body["outputs"] = JsonText.Read("""[{"type": "hologram", "depth": 3}, {"type": "text", "text": "a", "language": "en"}]""");
        body["something_new"] = JsonText.Read("""{"a": [1, null]}""");
        await SharedServer.Current.ResetAsync(mapping);
        using var client = (IDisposable)SecondProject.Client.Open(SharedServer.Current.Address);

        var answer = await SecondProject.Client.CallAsync(client, documented);

        Assert.That(JsonDifference.Between(body, JsonText.Read(SecondProject.Client.Write(answer.Value!))), Is.Empty);
    }
}
