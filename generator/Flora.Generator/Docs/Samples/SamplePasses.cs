using Flora.Generator.Docs.Samples.Uses;

namespace Flora.Generator.Docs.Samples;

/// <summary>The passes in the order in which their samples are shown: the table of contents of the samples.</summary>
internal static class SamplePasses
{
    public static IReadOnlyList<ISamplePass> All { get; } =
    [
        new CallAlone(),
        new WithOptions(),
        new FetchNextPage(),
        new ReadEveryPage(),
        new FollowUntilEnded(),
    ];
}
