using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Export;

public sealed class ExportMemoryTests
{
    // Alone: what other tests hold would count, too.
    [Test, NonParallelizable]
    public async Task Memory_does_not_grow_with_what_is_written()
    {
        // Forty thousand runs of two kilobytes each: eighty megabytes, of which one page at a time is held.
        using var scene = new ExportScene(ExportFormat.JsonLines);
        var pages = Enumerable.Range(0, 400).Select(page => FloraModelFactory.GenerationPage(
            [.. Enumerable.Range(0, 100).Select(i => ExportScene.Run($"run_{page}_{i}", (page * 100) + i, new string('x', 2000)))]));
        using var history = new FloraHistory(new PagesClient(pages), new() { TimeProvider = new LeapingTime() });
        long most = 0;
        var progress = new Watch(() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var result = await history.ExportAsync(scene.File, ExportFormat.JsonLines, progress: progress);

        Assert.That(result.Written, Is.EqualTo(40_000));
        Assert.That(new FileInfo(scene.File).Length, Is.GreaterThan(80_000_000));
        Assert.That(most - before, Is.LessThan(30_000_000));
    }

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
}
