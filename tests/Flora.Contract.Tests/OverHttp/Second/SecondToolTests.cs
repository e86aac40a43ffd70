using Flora.Generator.Document;
using System.Text;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Server;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>The tool of the second contract as a started process against the server: what it sends and prints.</summary>
public sealed class SecondToolTests
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 255, 13, 10];

    private static Uri Server => SharedServer.Current.Address;

    [Test]
    public async Task Generate_create_sends_the_prompt_and_the_file_as_a_form()
    {
        await AnswerAsync("generate_create.202.started", anyBody: true);
        SecondProject.Workplace.WriteBytes("kite.png", Picture);

        var run = await StartedTool.RunAsync(Server, "generate", "create", "--prompt", "a café, 5 & more", "--file", "kite.png", "--model", "flux-2", "--tags", "red", "--tags", "sky blue");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(JsonDifference.Between(Documented("generate_create.202.started").Body, JsonText.Read(run.Text)), Is.Empty);
        var request = (await SharedServer.Current.RequestsAsync()).Single();
        var parts = FormParts.Of(request)!;
        Assert.That(parts.Select(part => part.Name), Is.EqualTo(new[] { "prompt", "file", "model", "tags", "tags" }));
        Assert.That(parts.Where(part => part.Name != "file").Select(part => Encoding.UTF8.GetString(part.Content)), Is.EqualTo(new[] { "a café, 5 & more", "flux-2", "red", "sky blue" }));
        Assert.That(parts[1].Content, Is.EqualTo(Picture));
        Assert.That(parts[1].FileName, Is.EqualTo("kite.png"));
        Assert.That(request.Headers["Idempotency-Key"], Has.Length.GreaterThanOrEqualTo(16));
    }

    [Test]
    public async Task A_JSON_body_is_made_of_options()
    {
        await AnswerAsync("techniques_runs_create.202.started", anyBody: true);
        var run = await StartedTool.RunAsync(Server, "techniques", "runs", "create", "tec_1", "--prompt", "a kite", "--count", "2", "--aspect-ratio", "16:9",
            "--inputs", """{"seeds": [1, 2]}""", "--idempotency-key", "key-7");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var request = (await SharedServer.Current.RequestsAsync()).Single();
        Assert.That(JsonDifference.Between(JsonText.Read("""{"prompt": "a kite", "count": 2, "aspect_ratio": "16:9", "inputs": {"seeds": [1, 2]}}"""), JsonText.Read(request.Body)), Is.Empty);
        Assert.That(request.Headers["Idempotency-Key"], Is.EqualTo("key-7"));
    }

    [Test]
    public async Task A_merge_patch_tells_unset_from_null()
    {
        await AnswerAsync("canvases_patch.200.example", anyBody: true);
        var run = await StartedTool.RunAsync(Server, "canvases", "patch", "cnv_1", "--name", "Kites", "--unset", "description");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var request = (await SharedServer.Current.RequestsAsync()).Single();
        Assert.That(JsonDifference.Between(JsonText.Read("""{"name": "Kites", "description": null}"""), JsonText.Read(request.Body)), Is.Empty);
        Assert.That(request.Headers["Content-Type"], Does.StartWith("application/merge-patch+json"));
    }

    [Test]
    public async Task A_union_is_taken_as_JSON()
    {
        await AnswerAsync("canvases_operations_apply.200.example", anyBody: true);
        const string body = """{"operations": [{"type": "remove_node", "node_id": "nod_2"}]}""";
        var run = await StartedTool.RunAsync(Server, "canvases", "operations", "apply", "cnv_1", "--body", body);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(JsonDifference.Between(JsonText.Read(body), JsonText.Read((await SharedServer.Current.RequestsAsync()).Single().Body)), Is.Empty);
    }

    [Test]
    public async Task A_file_is_sent_as_it_is()
    {
        await AnswerAsync("assets_upload.204.none", anyBody: true);
        SecondProject.Workplace.WriteBytes("asset.bin", Picture);
        var run = await StartedTool.RunAsync(Server, "assets", "upload", "ast_1", "--file", "asset.bin");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((0, "")), run.ToString());
        Assert.That((await SharedServer.Current.RequestsAsync()).Single().Content, Is.EqualTo(Picture));
    }

    [Test]
    public async Task Nothing_is_answered_to_a_deletion()
    {
        await AnswerAsync("canvases_nodes_delete.204.none");
        var run = await StartedTool.RunAsync(Server, "canvases", "nodes", "delete", "cnv_1", "nod_1");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((0, "")), run.ToString());
        Assert.That((await SharedServer.Current.RequestsAsync()).Single().Matched);
    }

    [Test]
    public async Task A_download_is_the_bytes()
    {
        var download = Documented("runs_download.200.bytes");
        await SharedServer.Current.ResetAsync(download.Mapping);
        var run = await StartedTool.RunAsync(Server, "runs", "download", "run_abc123");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output, Is.EqualTo(download.RawBody));
    }

    [Test]
    public async Task A_listing_takes_lists_and_dates()
    {
        await AnswerAsync("techniques_list.200.some");
        var run = await StartedTool.RunAsync(Server, "techniques", "list", "--tags", "red", "--tags", "sky blue", "--changed-since", "2026-01-02T03:04:05+01:00", "--priority", "2", "--archived", "true");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(JsonDifference.Between(Documented("techniques_list.200.some").Body, JsonText.Read(run.Text)), Is.Empty);
        Assert.That((await SharedServer.Current.RequestsAsync()).Single().Url,
            Is.EqualTo("/v2/techniques?tags=red&tags=sky%20blue&priority=2&archived=true&changed_since=2026-01-02T03%3A04%3A05%2B01%3A00"));
    }

    [Test]
    public async Task A_documented_error_says_what_happened_and_has_its_exit_code()
    {
        await AnswerAsync("runs_get.404.example");
        var run = await StartedTool.RunAsync(Server, "runs", "get", "run_abc123");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((4, "")), run.ToString());
        Assert.That(run.Error, Does.Contain("not_found").And.Contain("req_abc123"));
    }

    [Test]
    public async Task A_missing_input_is_a_usage_error_and_nothing_is_sent()
    {
        await SharedServer.Current.ResetAsync();
        var run = await StartedTool.RunAsync(Server, "generate", "create", "--file", "kite.png");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((2, "")), run.ToString());
        Assert.That(run.Error, Does.Contain("--prompt"));
        Assert.That(await SharedServer.Current.RequestsAsync(), Is.Empty);
    }

    [Test]
    public async Task Help_names_every_group_and_says_what_is_deprecated()
    {
        var all = await StartedTool.RunAsync(Server, "--help");
        Assert.That(all.Text, Does.Contain("generate").And.Contain("techniques").And.Not.Contain("--demo"));
        var runs = await StartedTool.RunAsync(Server, "runs", "--help");
        Assert.That(runs.Text.Split('\n'), Has.Some.Match("cancel.*\\(deprecated\\)"));
    }

    private static ContractCase Documented(string name) => SecondProject.Manifest.Cases.Single(entry => entry.Name == name);

    /// <summary>Answers what a case documents, whatever the input is that is not part of the path.</summary>
    private static Task AnswerAsync(string name, bool anyBody = false)
    {
        var mapping = (Newtonsoft.Json.Linq.JObject)Documented(name).Mapping.DeepClone();
        var request = (Newtonsoft.Json.Linq.JObject)mapping["request"]!;
        request.Remove("queryParameters");
        if (anyBody)
        {
            request.Remove("bodyPatterns");
            request.Remove("multipartPatterns");
        }
        return SharedServer.Current.ResetAsync(mapping);
    }
}
