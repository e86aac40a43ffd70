namespace Flora.Generator.Docs.Samples.Uses;

/// <summary>The operation with every option that the document gives an example of; a listing is filtered by them.</summary>
internal sealed class WithOptions : ISamplePass
{
    public IEnumerable<Sample> Of(SampledOperation operation)
    {
        var options = operation.Optional.Where(argument => argument.Parameter.Name != operation.Paging?.Cursor).ToList();
        if (options.Count > 0)
        {
            yield return operation.Sample(SampleUse.Options, operation.Paging is null ? "With options" : "Filter the list", options);
        }
    }
}
