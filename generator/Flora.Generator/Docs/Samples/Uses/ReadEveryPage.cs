namespace Flora.Generator.Docs.Samples.Uses;

/// <summary>All pages, item by item.</summary>
internal sealed class ReadEveryPage : ISamplePass
{
    public IEnumerable<Sample> Of(SampledOperation operation) =>
        operation.Paging is null ? [] : [operation.Sample(SampleUse.EveryPage, "Read every page", [])];
}
