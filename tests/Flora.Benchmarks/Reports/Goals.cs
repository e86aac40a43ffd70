using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;

namespace Flora.Benchmarks.Reports;

/// <summary>Where the project wants to stand beside its peers.</summary>
internal static class Goals
{
    internal static IReadOnlyList<Goal> All { get; } =
    [
        Time("whole history against hand-written HttpClient + System.Text.Json, time", Measures.WholeHistory, Subjects.HandWritten, 1.0),
        Allocation("the same, allocation", Measures.WholeHistory, Subjects.HandWritten, 1.0),
        // 4.5 times as fast.
        Time("whole history against stock NSwag, time", Measures.WholeHistory, Subjects.Stock, 1 / 4.5),
        Allocation("the same, allocation", Measures.WholeHistory, Subjects.Stock, 0.4),
        // 1.6 times as fast.
        Time("whole history against FLORA's TypeScript SDK, time", Measures.WholeHistory, Subjects.TypeScript, 1 / 1.6),
        Time("page decode against System.Text.Json source generation, time", Measures.PageDecode, Subjects.HandWritten, 0.75),
        Allocation("the same, allocation", Measures.PageDecode, Subjects.HandWritten, 0.95),
        Time("page decode against a hand-written Utf8JsonReader loop, time", Measures.PageDecode, Subjects.Reader, 1.15),
        Allocation("the same, allocation", Measures.PageDecode, Subjects.Reader, 1.0),
        new("pipeline over a bare HttpClient call, time", Measures.PipelineOverhead, Subjects.Flora, Subjects.BareCall, 3, static (own, other) => own.Beyond(other) / 1e3, " µs"),
        new("the same, allocation", Measures.PipelineOverhead, Subjects.Flora, Subjects.BareCall, 2, static (own, other) => (own.Bytes - other.Bytes) / 1024, " KB"),
        new("slow server and slow consumer, with PrefetchNextPage against without", Measures.SlowPaging, Subjects.FloraPrefetching, Subjects.Flora, 0.6, Ratio),
        new("growth of the heap while 1,000,000 items are enumerated", Measures.EnumerationMemory, Subjects.Flora, null, 1024, static (own, _) => own.Bytes / 1024, " KB"),
        new("flora --help against curl | jq of a list", Measures.ToolHelp, Subjects.Tool, Subjects.Curl, 1.5, Ratio),
        new("the same, with a trimmed .NET in it", Measures.ToolHelp, Subjects.TrimmedTool, Subjects.Curl, 1.5, Ratio),
        new("flora against curl | jq, both listing 100 items", Measures.ToolList, Subjects.Tool, Subjects.Curl, 4, Ratio),
        new("the same, with a trimmed .NET in it", Measures.ToolList, Subjects.TrimmedTool, Subjects.Curl, 4, Ratio),
        new("generation of the shipped document, from cold", Measures.GenerationSmall, Subjects.Generator, null, 2, static (own, _) => own.Nanoseconds / 1e9, " s"),
        new("generation of 300 operations and 500 schemas, from cold", Measures.GenerationLarge, Subjects.Generator, null, 5, static (own, _) => own.Nanoseconds / 1e9, " s"),
        new("the same, memory of the generator itself", Measures.GenerationLarge, Subjects.Generator, null, 500, static (own, _) => own.Bytes / 1024 / 1024, " MB"),
        new("the generator's part of a build with nothing to do", Measures.BuildNone, Subjects.Generator, null, 100, static (own, _) => own.Nanoseconds / 1e6, " ms"),
    ];

    private static Goal Time(string text, string measure, string against, double limit) => new(text, measure, Subjects.Flora, against, limit, Ratio);

    private static Goal Allocation(string text, string measure, string against, double limit) =>
        new(text, measure, Subjects.Flora, against, limit, static (own, other) => own.Bytes / other.Bytes);

    private static double? Ratio(Measurement own, Measurement other) => own.RatioTo(other);
}
