namespace Flora.Generator.Docs.Samples.Uses;

/// <summary>The operation with nothing but what it needs.</summary>
internal sealed class CallAlone : ISamplePass
{
    public IEnumerable<Sample> Of(SampledOperation operation) => [operation.Sample(SampleUse.Call, operation.Title, [])];
}
