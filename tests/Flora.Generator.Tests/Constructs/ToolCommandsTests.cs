using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Commands of every kind, from the command line to the server and back.</summary>
public sealed class ToolCommandsTests
{
    private const string Run = """{"run_id":"run_1","status":"on","size":{"width":3}}""";

    private DrivenTool tool = null!;

    [OneTimeSetUp]
    public async Task Generate() => tool = await DrivenTool.OfAsync(ToolDocument.Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await tool.DisposeAsync();

    [TestCase("runs get run_1")]
    [TestCase("runs get --run-id run_1")]
    public async Task A_value_of_the_path_stands_alone_or_with_its_option(string arguments)
    {
        var (result, request) = await SentAsync(arguments.Split(' '), answer: Run);

        Assert.That(request.Line, Is.EqualTo("GET /v1/runs/run_1"));
        Assert.That(result.Text, Is.EqualTo("{\n  \"run_id\": \"run_1\",\n  \"status\": \"on\",\n  \"size\": {\n    \"width\": 3\n  }\n}\n"));
    }

    [TestCase("canvases nodes get c1 n1")]
    [TestCase("canvases nodes get --node-id n1 c1")]
    [TestCase("canvases nodes get --canvas-id c1 n1")]
    public async Task Values_of_the_path_stand_in_its_order(string arguments) =>
        Assert.That((await SentAsync(arguments.Split(' '), answer: Run)).Request.Line, Is.EqualTo("GET /v1/canvases/c1/nodes/n1"));

    [TestCase("table", "run_id  run_1\nstatus  on\nsize    {\"width\":3}\n")]
    [TestCase("jsonl", Run + "\n")]
    [TestCase("raw", Run)]
    [TestCase("yaml", "run_id: run_1\nstatus: \"on\"\nsize:\n  width: 3\n")]
    [TestCase("csv", "run_id,status,size.width\r\nrun_1,on,3\r\n")]
    [TestCase("tsv", "run_id\tstatus\tsize.width\nrun_1\ton\t3\n")]
    [TestCase("table --columns size.width,run_id", "SIZE WIDTH  RUN ID\n3           run_1\n")]
    [TestCase("json --query $.size.width", "3\n")]
    [TestCase("jsonl --query $.size.*", "3\n")]
    [TestCase("yaml --query $..width", "- 3\n")]
    public async Task An_object_is_printed_in_every_format(string format, string printed) =>
        Assert.That((await SentAsync(["runs", "get", "run_1", "--format", .. format.Split(' ')], answer: Run)).Result.Text, Is.EqualTo(printed));

    [TestCase("table", "RUN ID  STATUS\nrun_1   on\n")]
    [TestCase("jsonl", Run + "\n")]
    [TestCase("yaml", "- run_id: run_1\n  status: \"on\"\n  size:\n    width: 3\n")]
    [TestCase("csv", "run_id,status,size.width\r\nrun_1,on,3\r\n")]
    [TestCase("json --query $[0].size", "{\n  \"width\": 3\n}\n")]
    [TestCase("tsv --query $[?(@.status=='on')].size --columns width", "width\n3\n")]
    public async Task A_list_is_printed_an_item_a_line(string format, string printed) =>
        Assert.That((await SentAsync(["runs", "all", "--format", .. format.Split(' ')], answer: $"[{Run}]")).Result.Text, Is.EqualTo(printed));

    [Test]
    public async Task Values_of_every_type_are_sent_as_typed() =>
        Assert.That(
            (await SentAsync(["runs", "all", "--ids", "a", "--ids", "b,c", "--from", "2026-01-31T12:00:00.50+01:00", "--level", "2", "--old"], answer: "[]")).Request.Line,
            Is.EqualTo("GET /v1/runs?ids=a&ids=b%2Cc&from=2026-01-31T12%3A00%3A00.50%2B01%3A00&level=2&old=true"));

    [Test]
    public async Task Nothing_answered_is_said_and_not_printed()
    {
        var (result, request) = await SentAsync(["runs", "delete", "run_1"], status: 204);
        Assert.That(request.Line, Is.EqualTo("DELETE /v1/runs/run_1"));
        Assert.That((result.Code, result.Text, result.Error), Is.EqualTo((0, "", "Done.\n")));

        Assert.That((await SentAsync(["runs", "delete", "run_1", "--quiet"], status: 204)).Result.Error, Is.Empty);
    }

    [Test]
    public async Task Members_of_a_body_are_options()
    {
        var (result, request) = await SentAsync(
            ["runs", "create", "--prompt", "a \"cat\"", "--aspect-ratio", "1:1", "--count", "2", "--tags", "a", "--tags", "b", "--size", "{\"width\":5}", "--draft=false", "--idempotency-key", "k"],
            status: 201, answer: Run);

        Assert.That(result.Code, Is.Zero, result.Error);
        Assert.That(request.Body, Is.EqualTo("""{"prompt":"a \"cat\"","aspect_ratio":"1:1","count":2,"tags":["a","b"],"size":{"width":5},"draft":false}"""));
        Assert.That(request.Headers["Idempotency-Key"], Is.EqualTo("k"));
        Assert.That(request.Headers["Content-Type"], Does.StartWith("application/json"));
    }

    [Test]
    public async Task The_client_makes_an_idempotency_key() =>
        Assert.That((await SentAsync(["runs", "create", "--prompt", "a"], status: 201, answer: Run)).Request.Headers["Idempotency-Key"], Is.Not.Empty);

    [TestCase("{\"prompt\":\"a\",\"count\":1,\"extra\":true}", "")]
    [TestCase("-", "{\"prompt\":\"a\",\"count\":1,\"extra\":true}")]
    public async Task Options_override_the_whole_body(string body, string input) =>
        Assert.That(
            (await SentAsync(["runs", "create", "--body", body, "--count", "3"], status: 201, answer: Run, input: input)).Request.Body,
            Is.EqualTo("""{"prompt":"a","count":3,"extra":true}"""));

    [Test]
    public async Task A_patch_sets_takes_away_and_leaves()
    {
        Assert.That((await SentAsync(["canvases", "patch", "c", "--name", "n"], status: 204)).Request.Body, Is.EqualTo("""{"name":"n"}"""));
        Assert.That((await SentAsync(["canvases", "patch", "c", "--limit", "3", "--unset", "name"], status: 204)).Request.Body, Is.EqualTo("""{"name":null,"limit":3}"""));
        Assert.That((await SentAsync(["canvases", "patch", "c", "--body", "{\"name\":null}"], status: 204)).Request.Body, Is.EqualTo("""{"name":null}"""));
        Assert.That((await SentAsync(["canvases", "patch", "c"], status: 204)).Request.Body, Is.EqualTo("{}"));
    }

    [Test]
    public async Task A_body_that_is_no_object_is_given_as_a_whole() =>
        Assert.That((await SentAsync(["tags", "replace", "--body", "[\"a\",\"b\"]"], status: 204)).Request.Body, Is.EqualTo("""["a","b"]"""));

    [Test]
    public async Task A_body_that_may_be_left_out_is()
    {
        Assert.That((await SentAsync(["canvases", "archive", "c"], status: 204)).Request.Bytes, Is.Empty);
        Assert.That((await SentAsync(["canvases", "archive", "c", "--text", "old"], answer: Run)).Request.Body, Is.EqualTo("""{"text":"old"}"""));
    }

    [Test]
    public async Task A_list_of_alternatives_is_given_as_JSON() =>
        Assert.That(
            (await SentAsync(["canvases", "apply", "c", "--operations", """[{"type":"add","node":"n"},{"type":"new","y":1}]"""], status: 204)).Request.Body,
            Is.EqualTo("""{"operations":[{"type":"add","node":"n"},{"type":"new","y":1}]}"""));

    [Test]
    public async Task A_listing_below_a_resource_goes_on_with_its_path()
    {
        var (result, request) = await SentAsync(["canvases", "nodes", "list", "c 1"], answer: $$"""{"items":[{{Run}}],"next_cursor":"n"}""");
        Assert.That(request.Line, Is.EqualTo("GET /v1/canvases/c%201/nodes"));
        Assert.That(result.Error, Does.Contain("  flora canvases nodes list --canvas-id 'c 1'").Or.Contains("--canvas-id 'c 1'").And.Contains("--cursor n"));
    }

    [Test]
    public async Task Parts_of_a_form_are_options()
    {
        using var folder = new TemporaryFolder();
        var (result, request) = await SentAsync(
            ["assets", "create", "--title", "T", "--file", folder.Write("a.png", "picture"), "--pages", folder.Write("b.txt", "1"), "--pages", folder.Write("c", "2"), "--about", "{\"prompt\":\"p\"}", "--labels", "{\"a\":1}"],
            status: 204);

        Assert.That(result.Code, Is.Zero, result.Error);
        Assert.That(request.Parts, Is.EqualTo(new[]
        {
            new FormPart("title", null, null, "T"),
            new FormPart("labels", null, "application/json", "{\"a\":1}"),
            new FormPart("file", "a.png", "image/png", "picture"),
            new FormPart("pages", "b.txt", "text/plain", "1"),
            new FormPart("pages", "c", "application/octet-stream", "2"),
            new FormPart("about", null, "application/json", "{\"prompt\":\"p\"}"),
        }));
    }

    [Test]
    public async Task Fields_of_a_form_are_options()
    {
        var (result, request) = await SentAsync(["messages", "create", "--to", "+1 2", "--media-url", "a", "--media-url", "b", "--smart", "true", "--meta", "{\"k\":\"v\"}"], status: 204);
        Assert.That(result.Code, Is.Zero, result.Error);
        Assert.That(request.Body, Is.EqualTo("To=%2B1+2&MediaUrl=a&MediaUrl=b&Smart=true&meta%5Bk%5D=v"));
        Assert.That((await SentAsync(["labels", "set", "--body", "{\"a\":\"1 2\"}"], status: 204)).Request.Body, Is.EqualTo("a=1+2"));
    }

    [TestCase(false, "1\u001b[2J\n2")]
    [TestCase(true, "1\u241b[2J\n2\n")]
    public async Task Texts_are_sent_and_printed_as_they_are(bool isTerminal, string printed)
    {
        tool.Server.Answer(200, "1\u001b[2J\n2", "text/plain");
        var result = await tool.RunAsync(["notes", "add", "--body", "a \"b\""], isTerminal: isTerminal);
        Assert.That((result.Code, result.Text), Is.EqualTo((0, printed)), result.Error);
        Assert.That(tool.Server.Requests[0].Body, Is.EqualTo("a \"b\""));
    }

    [Test]
    public async Task Bytes_are_sent_from_a_file_or_from_standard_input()
    {
        using var folder = new TemporaryFolder();
        Assert.That((await SentAsync(["assets", "upload", "a", "--file", folder.Write("f", "bytes")], status: 204)).Request.Body, Is.EqualTo("bytes"));
        Assert.That((await SentAsync(["assets", "upload", "a", "--file", "-"], status: 204, input: "piped")).Request.Body, Is.EqualTo("piped"));
    }

    [Test]
    public async Task Bytes_that_are_answered_go_to_standard_output()
    {
        tool.Server.Answer(200, "\u0001png", "image/png");
        Assert.That((await tool.RunAsync(["runs", "download", "run_1"])).Text, Is.EqualTo("\u0001png"));

        var shown = await tool.RunAsync(["runs", "download", "run_1"], isTerminal: true);
        Assert.That((shown.Code, shown.Text, shown.Error), Is.EqualTo((2, "", "error: a terminal cannot show image/png\n  write it to a file: add -o FILE\n")));
    }

    [Test]
    public async Task Bytes_that_are_answered_go_to_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.png", "old");
        tool.Server.Answer(404, """{"error":"gone"}""");
        Assert.That((await tool.RunAsync(["runs", "download", "run_1", "-o", file])).Code, Is.EqualTo(4));
        Assert.That(File.ReadAllText(file), Is.EqualTo("old"));

        tool.Server.Answer(200, "\u0001png", "image/png");
        var result = await tool.RunAsync(["runs", "download", "run_1", "-o", file], isTerminal: true);
        Assert.That((result.Code, result.Text, result.Error), Is.EqualTo((0, "", "")));
        Assert.That(File.ReadAllText(file), Is.EqualTo("\u0001png"));
        Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!), Is.EqualTo(new[] { file }));
    }

    [TestCase("--query")]
    [TestCase("--columns")]
    public async Task A_download_has_no_parts(string option) =>
        Assert.That((await tool.RunAsync(["runs", "download", "run_1", option, "a"])).Error, Does.StartWith($"error: {option} means nothing here"));

    [Test]
    public async Task A_text_that_is_downloaded_does_nothing_to_a_terminal()
    {
        tool.Server.Answer(200, "a\u001b[2Jb\nc", "text/plain");
        Assert.That((await tool.RunAsync(["runs", "download", "run_1"], isTerminal: true)).Text, Is.EqualTo("a\u241b[2Jb\nc\n"));
    }

    [TestCase("runs get", "RUN_ID (or --run-id) is required")]
    [TestCase("runs get x", "--run-id must be text that begins with run_, but is \"x\"")]
    [TestCase("runs get run_1 run_2", "unexpected \"run_2\"")]
    [TestCase("runs get run_1 --limt 2", "there is no option --limt")]
    [TestCase("runs get run_1 --run-id run_2", "unexpected \"run_1\"")]
    [TestCase("runs all --from 2026-01-31", "--from must be a time such as 2026-01-31T12:00:00Z or 2026-01-31T12:00:00+01:00, but is \"2026-01-31\"")]
    [TestCase("runs all --level 3", "--level must be one of 1, 2, but is 3")]
    [TestCase("runs all --secret x", "there is no option --secret")]
    [TestCase("runs all --ids", "--ids needs a value")]
    [TestCase("runs create", "--prompt is required")]
    [TestCase("runs create --prompt a --count 9", "--count must be 1 to 4, but is 9")]
    [TestCase("runs create --prompt a --size {", "--size must be JSON, but is not from line 1, byte 2 on")]
    [TestCase("runs create --prompt a --size {\"width\":\"w\"}", "--size: width is a string where an integer is expected")]
    [TestCase("runs create --prompt a --size {}", "--size: width is required, but missing")]
    [TestCase("runs create --prompt a --size {\"width\":0}", "a value was refused before anything was sent\n  --size (size.width): ")]
    [TestCase("canvases archive c --body {}", "--text is required, but missing")]
    [TestCase("runs get run_1 --demo", "there is no option --demo")]
    [TestCase("assets create --file f --labels {\"a\":\"b\"}", "--file must be")]
    [TestCase("runs create --body {}", "--prompt is required, but missing")]
    [TestCase("runs create --body []", "--body is an array where an object is expected")]
    [TestCase("runs create --body [] --count 1", "--body must be a JSON object when --count is given too")]
    [TestCase("runs create --body {\"prompt\":\"a\",\"prompt\":\"b\"}", "--body must be JSON")]
    [TestCase("canvases patch c --unset size", "--unset must be one of name, limit, but is \"size\"")]
    [TestCase("canvases patch c --unset name --name n", "--name and --unset name exclude each other")]
    [TestCase("tags replace", "--body is required")]
    [TestCase("tags replace --body {}", "--body is not what the document says")]
    [TestCase("assets create --title t", "--file is required")]
    [TestCase("assets create --file nothing", "--file must be the path of a file, but there is none at \"nothing\"")]
    [TestCase("assets create --file - --pages -", "only one option can read standard input")]
    [TestCase("runs download run_1 --format json", "--format means nothing here")]
    [TestCase("canvases nodes", "\"flora canvases nodes\" needs one more word: get")]
    public async Task A_wrong_value_is_refused_before_anything_is_sent(string arguments, string message)
    {
        tool.Server.Answer(200, Run);
        var result = await tool.RunAsync(arguments.Split(' '));

        Assert.That(result.Code, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
        Assert.That(result.Text, Is.Empty);
        Assert.That(tool.Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_refusal_names_the_option()
    {
        tool.Server.Answer(400, """{"error":{"code":"input_validation_error","message":"bad","fields":[{"field":"prompt","message":"Rude"}]}}""");
        var result = await tool.RunAsync(["runs", "create", "--prompt", "x"]);

        Assert.That(result.Code, Is.EqualTo(4), result.Error);
        Assert.That(result.Error, Does.Contain("--prompt: Rude"));
    }

    [Test]
    public async Task Rules_can_be_left_to_the_API() =>
        Assert.That((await SentAsync(["runs", "create", "--prompt", "x", "--count", "9", "--no-validate"], status: 201, answer: Run)).Request.Body, Does.Contain("\"count\":9"));

    [Test]
    public async Task Help_says_what_a_command_takes()
    {
        var get = (await tool.RunAsync(["runs", "get", "--help"])).Text;
        Assert.That(get, Does.Contain("flora runs get RUN_ID [options]").And.Contains("RUN_ID, --run-id ID").And.Not.Contains("--demo"));

        var create = (await tool.RunAsync(["runs", "create", "--help"])).Text;
        Assert.That(create, Does.Contain("flora runs create --prompt PROMPT").And.Contains("--tags TAGS").And.Contains("Can be repeated.").And.Contains("--body JSON"));
    }

    [TestCase("", "canvases nodes get")]
    [TestCase("canvases", "nodes get +Get a node")]
    [TestCase("canvases nodes", "The commands of canvases nodes")]
    [TestCase("canvases nodes", "get +Get a node")]
    [TestCase("runs", @"all +All runs \(deprecated\)")]
    [TestCase("canvases", "All canvases.")]
    public async Task Every_level_has_help(string words, string line) =>
        Assert.That((await tool.RunAsync([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Text, Does.Match(line));

    private async Task<(ToolResult Result, SentRequest Request)> SentAsync(IReadOnlyList<string> arguments, int status = 200, string answer = "", string input = "")
    {
        tool.Server.Answer(status, answer);
        var result = await tool.RunAsync(arguments, input);
        Assert.That(tool.Server.Requests, Has.Count.EqualTo(1), result.Error);
        return (result, tool.Server.Requests[0]);
    }
}
