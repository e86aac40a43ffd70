using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;

namespace Flora.Cli.Tests.Runs.Output;

/// <summary>What the formats print, letter for letter, of a run with everything that could break them.</summary>
internal sealed class GoldenTests
{
    private const string Item = """
        {"created_at":1772366340000.25,"generation_id":"run_1","progress":1e2,"project_id":"prj_1","run_id":"run_1","status":"NO","workspace_id":"ws_1","charged_cost":1.50,"error_code":"=1+1","error_message":"a \"b\", c\n\td\\e\r é日🎬 \u001b[2J\u202e: #","model":{"model_id":null},"outputs":[{"output_id":"o,1","type":"text","url":"- x"}],"later":{"yes":[],"no":{},"0x1F":true,"":12345678901234567890}}
        """;

    private static readonly string Body = $$$"""{"generations":[{{{Item}}}],"meta":{"next_cursor":null}}""";

    [Test]
    public async Task Csv() => Assert.That(await PrintAsync("csv"), Is.EqualTo(
        "created_at,generation_id,progress,project_id,run_id,status,workspace_id,charged_cost,completed_at,error_code,error_message,model.model_id,outputs,poll_url,started_at\r\n"
        + "1772366340000.25,run_1,100,prj_1,run_1,NO,ws_1,1.50,,=1+1,\"a \"\"b\"\", c\n\td\\e\r é日🎬 \u001b[2J\u202e: #\",,\"[{\"\"output_id\"\":\"\"o,1\"\",\"\"type\"\":\"\"text\"\",\"\"url\"\":\"\"- x\"\"}]\",,\r\n"));

    [Test]
    public async Task Tsv() => Assert.That(await PrintAsync("tsv", "--columns", "run_id,error_message,outputs,later,model.model_id"), Is.EqualTo(
        "run_id\terror_message\toutputs\tlater\tmodel.model_id\n"
        + "run_1\ta \"b\", c\\n\\td\\\\e\\r é日🎬 \u001b[2J\u202e: #\t[{\"output_id\":\"o,1\",\"type\":\"text\",\"url\":\"- x\"}]\t{\"yes\":[],\"no\":{},\"0x1F\":true,\"\":12345678901234567890}\t\n"));

    [Test]
    public async Task Yaml()
    {
        var printed = await PrintAsync("yaml");
        Assert.That(printed, Is.EqualTo("""
            generations:
            - created_at: 1772366340000.25
              generation_id: run_1
              progress: 100
              project_id: prj_1
              run_id: run_1
              status: "NO"
              workspace_id: ws_1
              charged_cost: 1.50
              error_code: "=1+1"
              error_message: "a \"b\", c\n\td\\e\r é日\U0001F3AC \e[2J‮: #"
              model:
                model_id: null
              outputs:
              - output_id: "o,1"
                type: text
                url: "- x"
              later:
                "yes": []
                "no": {}
                "0x1F": true
                "": 12345678901234567890
            meta:
              next_cursor: null

            """.Replace("\\td", "\td", StringComparison.Ordinal)));
        Assert.That(StrictYaml.IsSame(StrictYaml.Parse(printed), Body), Is.True);
    }

    [TestCase("json")]
    [TestCase("jsonl")]
    public async Task Json_means_the_same_as_what_was_received(string format)
    {
        var printed = await PrintAsync(format);
        using var expected = JsonDocument.Parse(format == "jsonl" ? Item : Body);
        using var document = JsonDocument.Parse(printed);
        Assert.That(JsonElement.DeepEquals(document.RootElement, expected.RootElement), Is.True, printed);
        Assert.That(printed, Does.Contain("12345678901234567890").And.Contains("1.50").And.Contains("\u202e").And.Contains("é日"));
    }

    [Test]
    public async Task Raw_is_what_was_received() => Assert.That(await PrintAsync("raw"), Is.EqualTo(Body));

    private static async Task<string> PrintAsync(string format, params string[] options)
    {
        await using var server = await LoopbackServer.StartAsync(200, Body);
        var result = await Listing.RunAsync(server, ["--format", format, .. options]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result.Text;
    }
}
