using System.Text.Json;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Export;

public sealed class ExportTests
{
    private static readonly DateTimeOffset Start = LeapingTime.Start;

    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task Every_run_is_written_once_and_later_only_what_is_new(ExportFormat format)
    {
        using var scene = new Scene(format);
        scene.Flora.Add(Enumerable.Range(0, 350).Select(i => Run($"run_{i}", i * 60)));
        Assert.That(await scene.ExportAsync(), Is.EqualTo(new ExportResult { Written = 350, Kept = 0, LeftForLater = 0, RunsListed = 350 }));
        var first = File.ReadAllBytes(scene.File);

        var requests = scene.Flora.Requests.Count;
        Assert.That((await scene.ExportAsync()).Written, Is.Zero);
        Assert.That(scene.Flora.Requests.Count - requests, Is.EqualTo(1), "no more than the first page tells that nothing is new");
        Assert.That(File.ReadAllBytes(scene.File), Is.EqualTo(first));

        scene.Flora.Add([Run("run_new", -5), Run("run_late", 30)]);
        var result = await scene.ExportAsync();

        Assert.That((result.Written, result.Kept), Is.EqualTo((2, 350)));
        Assert.That(File.ReadAllBytes(scene.File).AsSpan().StartsWith(first), "appended");
        Assert.That(scene.Ids(), Is.EquivalentTo(Enumerable.Range(0, 350).Select(static i => $"run_{i}").Append("run_new").Append("run_late")));
    }

    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task An_export_that_was_torn_at_any_byte_is_gone_on_with(ExportFormat format)
    {
        using var scene = new Scene(format);
        scene.Flora.Add([Run("run_1", 60, "a \"quoted\",\r\nlong 'text'"), Run("run_2", 120, "=1+1"), Run("run_3", 180, "été 🎨")]);
        await scene.ExportAsync();
        var whole = File.ReadAllBytes(scene.File);
        foreach (var withNote in new[] { false, true })
        {
            for (var end = 0; end < whole.Length; end += 3)
            {
                File.WriteAllBytes(scene.File, whole[..end]);
                if (!withNote)
                {
                    File.Delete(scene.File + ".flora-export");
                }
                await scene.ExportAsync();
                Assert.That(File.ReadAllBytes(scene.File), Is.EqualTo(whole), $"torn at {end}");
            }
        }
    }

    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task What_is_under_way_or_not_settled_comes_when_it_is(ExportFormat format)
    {
        using var scene = new Scene(format);
        var fresh = Run("run_fresh", 10) with { ChargedCost = null, CompletedAt = UnixTimestamp.FromDateTimeOffset(Start.AddMinutes(-9)) };
        scene.Flora.Add([Run("run_done", 5), fresh, Run("run_slow", 100_000) with { Status = "running" }, Run("run_failed", 3) with { Status = "failed", ChargedCost = null }]);
        scene.Flora.Add(Enumerable.Range(0, 150).Select(i => Run($"run_{i}", 200 + i)));

        Assert.That((await scene.ExportAsync()).LeftForLater, Is.EqualTo(2));
        Assert.That(scene.Ids(), Has.Count.EqualTo(152).And.None.EqualTo("run_fresh").And.None.EqualTo("run_slow"));

        scene.Flora.Add([fresh with { ChargedCost = 0.25m }, Run("run_slow", 100_000)]);
        var result = await scene.ExportAsync();

        Assert.That((result.Written, result.LeftForLater), Is.EqualTo((2, 0)));
        Assert.That(scene.Ids(), Is.Unique.And.Count.EqualTo(154));
    }

    [Test]
    public async Task A_line_of_json_is_all_that_the_api_tells()
    {
        using var scene = new Scene(ExportFormat.JsonLines);
        var run = Run("run_1", 60) with { AdditionalProperties = new([new("mood", "calm")]), Outputs = [FloraModelFactory.GenerationOutput()] };
        scene.Flora.Add(run);
        await scene.ExportAsync();
        Assert.That(FloraJson.Parse<Generation>(File.ReadAllText(scene.File)), Is.EqualTo(run));
    }

    [Test]
    public async Task A_record_of_csv_has_a_field_for_each_member_and_no_formula()
    {
        using var scene = new Scene(ExportFormat.Csv);
        scene.Flora.Add(Run("run_1", 60, "=HYPERLINK(\"x\")") with
        {
            ErrorCode = "-odd", Outputs = [FloraModelFactory.GenerationOutput("o", "text", "a,b")], StartedAt = UnixTimestamp.FromDateTimeOffset(Start.AddTicks(2500)),
        });
        await scene.ExportAsync();
        Assert.That(File.ReadAllText(scene.File), Is.EqualTo(
            "run_id,created_at,started_at,completed_at,status,progress,model_id,project_id,workspace_id,charged_cost,error_code,error_message,outputs,poll_url\r\n"
            + "run_1,2026-03-01T11:00:00Z,2026-03-01T12:00:00.00025Z,,completed,100,flux,prj_abc123,ws_abc123,0.5,'-odd,\"'=HYPERLINK(\"\"x\"\")\","
            + "\"[{\"\"output_id\"\":\"\"o\"\",\"\"type\"\":\"\"text\"\",\"\"url\"\":\"\"a,b\"\"}]\",\r\n"));
    }

    [Test]
    public async Task A_file_holds_the_runs_of_one_filter()
    {
        using var scene = new Scene(ExportFormat.JsonLines);
        scene.Flora.Add([Run("run_1", 60), Run("run_2", 6000)]);
        var project = new HistoryFilter { ProjectId = "prj_abc123", Since = Start.AddDays(-1) };
        Assert.That((await scene.ExportAsync(project)).Written, Is.EqualTo(1));
        var e = await Assert.ThrowsAsync<FloraValidationException>(() => scene.ExportAsync());
        Assert.That(e!.Message, Does.Contain("holds an export of other runs"));
        Assert.That((await scene.ExportAsync(project with { Since = Start.AddDays(-10) })).Written, Is.EqualTo(1), "what is older now, too");
        Assert.That((await scene.ExportAsync(project with { Since = Start.AddDays(-1) })).Written, Is.Zero);
    }

    [TestCase(ExportFormat.JsonLines, "hello\n")]
    [TestCase(ExportFormat.JsonLines, "{\"a\":1}\n")]
    [TestCase(ExportFormat.Csv, "a,b\r\n1,2\r\n")]
    [TestCase(ExportFormat.Csv, "{\"run_id\":\"run_1\"}\n")]
    public async Task A_file_that_is_something_else_is_left_alone(ExportFormat format, string content)
    {
        using var scene = new Scene(format);
        File.WriteAllText(scene.File, content);
        await Assert.ThrowsAsync<InvalidDataException>(() => scene.ExportAsync());
        Assert.That(File.ReadAllText(scene.File), Is.EqualTo(content));
    }

    [Test]
    public async Task Another_format_in_the_file_is_found_out_and_so_is_another_export_at_work()
    {
        using var scene = new Scene(ExportFormat.Csv);
        scene.Flora.Add(Run("run_1", 60));
        await scene.ExportAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => scene.ExportAsync(format: ExportFormat.JsonLines));
        using var held = new FileStream(scene.File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.That((await Assert.ThrowsAsync<FolderInUseException>(() => scene.ExportAsync()))!.Path, Is.EqualTo(scene.File));
    }

    // Alone: what other tests hold would count, too.
    [Test, NonParallelizable]
    public async Task Memory_does_not_grow_with_what_is_written()
    {
        // Forty thousand runs of two kilobytes each: eighty megabytes, of which one page at a time is held.
        using var scene = new Scene(ExportFormat.JsonLines);
        var pages = Enumerable.Range(0, 400).Select(page => FloraModelFactory.GenerationPage(
            [.. Enumerable.Range(0, 100).Select(i => Run($"run_{page}_{i}", (page * 100) + i, new string('x', 2000)))]));
        using var history = new FloraHistory(new PagesClient(pages), new() { TimeProvider = new LeapingTime() });
        long most = 0;
        var progress = new Watch(() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var result = await history.ExportAsync(scene.File, ExportFormat.JsonLines, progress: progress);

        Assert.That(result.Written, Is.EqualTo(40_000));
        Assert.That(new FileInfo(scene.File).Length, Is.GreaterThan(80_000_000));
        Assert.That(most - before, Is.LessThan(30_000_000));
    }

    private static Generation Run(string id, int minutesAgo, string? message = null) => FloraModelFactory.Generation(
        id, createdAt: Start.AddMinutes(-minutesAgo), chargedCost: 0.5m, errorMessage: message, model: FloraModelFactory.GenerationModel("flux"));

    private sealed class Watch(Action look) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value)
        {
            if (value.RunsListed % 4000 == 0)
            {
                look();
            }
        }
    }

    private sealed class PagesClient(IEnumerable<GenerationPage> pages) : IFloraClient, IGenerationsClient
    {
        public IGenerationsClient Generations => this;

        public IRunsClient Runs => throw new NotSupportedException();

        public AsyncPageable<GenerationPage, Generation> ListAsync(GenerationListRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            AsyncPageable<GenerationPage, Generation>.FromPages(pages, static page => page.Generations);

        public Task<FloraResponse<T>> SendAsync<T>(HttpMethod method, string path, HttpContent? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    private sealed class Scene : IDisposable
    {
        private readonly ExportFormat format;
        private readonly TemporaryFolder folder = new();
        private readonly FloraClient client;
        private readonly FloraHistory history;

        internal Scene(ExportFormat format)
        {
            this.format = format;
            client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = Flora });
            history = new FloraHistory(client, new() { TimeProvider = new LeapingTime() });
        }

        internal InMemoryFlora Flora { get; } = new();

        internal string File => folder["history.out"];

        internal Task<ExportResult> ExportAsync(HistoryFilter? filter = null, ExportFormat? format = null) =>
            history.ExportAsync(File, format ?? this.format, filter);

        internal IReadOnlyList<string> Ids() =>
        [
            .. System.IO.File.ReadLines(File).Skip(format == ExportFormat.Csv ? 1 : 0).Select(line => format == ExportFormat.Csv
                ? line.Split(',')[0] : JsonSerializer.Deserialize<JsonElement>(line).GetProperty("run_id").GetString()!),
        ];

        public void Dispose()
        {
            history.Dispose();
            client.Dispose();
            Flora.Dispose();
            folder.Dispose();
        }
    }
}
