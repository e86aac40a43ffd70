namespace Flora.Generator.Docs.Samples.Uses;

/// <summary>The page after one that was fetched, where the document gives an example of a cursor.</summary>
internal sealed class FetchNextPage : ISamplePass
{
    public IEnumerable<Sample> Of(SampledOperation operation) =>
        operation.Optional.Where(argument => argument.Parameter.Name == operation.Paging?.Cursor)
            .Select(cursor => operation.Sample(SampleUse.NextPage, "Fetch the next page", [cursor]));
}
