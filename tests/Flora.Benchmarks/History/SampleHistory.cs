using System.Globalization;
using System.Text;
using Flora.Testing;

namespace Flora.Benchmarks.History;

/// <summary>The bodies of a long listing, made of the sample data: every subject reads the same bytes.</summary>
internal static class SampleHistory
{
    internal const int ItemsAPage = 100;

    /// <summary>The first page of a history.</summary>
    internal static byte[] Page() => Page(0, isLast: false);

    /// <summary>All pages of a history.</summary>
    internal static IReadOnlyList<byte[]> Pages(int count) => [.. Enumerable.Range(0, count).Select(page => Page(page, page == count - 1))];

    internal static string CursorOf(int page) => "page-" + page.ToString(CultureInfo.InvariantCulture);

    private static byte[] Page(int page, bool isLast)
    {
        var sample = SampleData.Generations(new StandingClock());
        var runs = Enumerable.Range(page * ItemsAPage, ItemsAPage).Select(index => Copy(sample[index % sample.Count], index)).ToArray();
        return Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.GenerationPage(runs, isLast ? null : CursorOf(page + 1), 1_000_000)));
    }

    // The sample repeats after some pages, but no run comes twice in a history.
    private static Generation Copy(Generation run, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"run_{index:D14}");
        return run with { RunId = id, GenerationId = id, PollUrl = run.PollUrl!.Replace(run.RunId, id, StringComparison.Ordinal) };
    }
}
