using Flora.Generator.Engine.Server;
using Flora.Generator.Document;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Server;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>A program that uses the library as its documentation shows it: short forms, forms, patches, unions, files, errors.</summary>
public sealed class UsageTests
{
    [Test]
    public async Task A_program_uses_what_the_library_offers()
    {
        SecondProject.Workplace.Write("usage/usage.csproj", UsageProgram.Project);
        SecondProject.Workplace.Write("usage/Program.cs", UsageProgram.Source);
        await SharedServer.Current.ResetAsync(
            Once(Any("generate_create.429.example"), "retry-after", "0"),
            Any("generate_create.202.started"),
            Any("runs_get.200.completed"),
            Any("canvases_patch.200.example"),
            Any("canvases_operations_apply.200.example"),
            Any("canvases_nodes_delete.204.none"),
            Any("assets_upload.204.none"),
            Any("runs_download.200.bytes"),
            Any("techniques_list.200.some"),
            At(Any("runs_get.500.example"), "/v2/runs/run_broken"));

        var output = SecondProject.Dotnet("run", "--project", SecondProject.Workplace["usage"], "--",
            new Uri(SharedServer.Current.Address, SecondProject.Manifest.BasePath).ToString(), SecondProject.Manifest.ApiKey);

        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EqualTo(new[]
        {
            "run_abc123 pending 2",
            "2026-01-02T03:04:05.678901+01:00 2026-02-03 1.250 0f8fad5b-d9cb-469f-a165-70867728950e 4 run_abc122",
            "image 1024",
            "text a kite",
            "Kites",
            "String Int64 CanvasNode null",
            "run.png 256",
            "Sketch",
            "Paint",
            "500 Out of order",
        }));
        var requests = await SharedServer.Current.RequestsAsync();
        Assert.That(requests.Take(2).Select(request => request.Headers["Idempotency-Key"]).Distinct().Count(), Is.EqualTo(1), "a repeated request has the same key");
        Assert.That(requests.Take(2).Select(Parts), Is.All.EqualTo(new[] { "prompt", "file", "tags" }));
        Assert.That(JsonDifference.Between(JsonText.Read("""{"name": "Kites", "description": null}"""), Body(requests, "PATCH")), Is.Empty);
        Assert.That(JsonDifference.Between(
            JsonText.Read("""{"operations": [{"type": "add_node", "node": {"node_id": "nod_1", "kind": "text"}}, {"type": "move_node", "node_id": "nod_1", "to": [1.5, -2]}]}"""),
            Body(requests, "POST", "/v2/canvases/cnv_1/operations")), Is.Empty);
    }

    /// <summary>What a case documents, whatever the query, the headers and the body of the request.</summary>
    private static JObject Any(string name)
    {
        var mapping = (JObject)SecondProject.Manifest.Cases.Single(entry => entry.Name == name).Mapping.DeepClone();
        mapping["request"] = new JObject { ["method"] = mapping["request"]!["method"], ["urlPath"] = mapping["request"]!["urlPath"] };
        mapping["priority"] = 5;
        return mapping;
    }

    private static JObject At(JObject mapping, string path)
    {
        mapping["request"]!["urlPath"] = path;
        return mapping;
    }

    /// <summary>Answers the first request only.</summary>
    private static JObject Once(JObject mapping, string header, string value)
    {
        mapping["scenarioName"] = "once";
        mapping["requiredScenarioState"] = "Started";
        mapping["newScenarioState"] = "over";
        mapping["priority"] = 1;
        mapping["response"]!["headers"]![header] = value;
        return mapping;
    }

    private static string[] Parts(RecordedRequest request) => [.. (FormParts.Of(request) ?? []).Select(part => part.Name)];

    private static JToken Body(IReadOnlyList<RecordedRequest> requests, string method, string? url = null) =>
        JsonText.Read(requests.Single(request => request.Method == method && (url is null || request.Url == url)).Body);
}
