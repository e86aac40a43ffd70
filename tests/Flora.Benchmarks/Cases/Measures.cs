namespace Flora.Benchmarks.Cases;

/// <summary>What is measured, as the report names it.</summary>
internal static class Measures
{
    internal const string PageDecode = "page decode";
    internal const string PageEncode = "page encode";
    internal const string ErrorDecode = "error decode";
    internal const string RequestBuilding = "request building";
    internal const string WholeHistory = "whole history, 10,000 items";
    internal const string FirstListing = "a program that lists 10,000 items once";
    internal const string EnumerationMemory = "1,000,000 items enumerated (memory: by how much the heap grows)";
    internal const string PipelineOverhead = "one call without a network";
    internal const string SlowPaging = "slow server, slow consumer";
    internal const string Contention = "64 concurrent callers";
    internal const string SyncBookkeeping = "sync with nothing new";
    internal const string ToolHelp = "the tool: --help";
    internal const string ToolList = "the tool: a list of 100 items";
    internal const string GenerationSmall = "generation of the shipped document, from cold";
    internal const string GenerationLarge = "generation of 300 operations and 500 schemas, from cold (memory: the most that the generator holds, without NSwag, which is a program of its own)";
    internal const string GenerationNone = "the generator started with nothing to do";
    internal const string BuildNone = "the generator's part of a build with nothing to do";
}
