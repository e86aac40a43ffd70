namespace Flora.Generator.Docs.Samples;

/// <summary>Finds one use of an operation in what the document says.</summary>
internal interface ISamplePass
{
    /// <summary>The samples of the use; none where the operation has no such use.</summary>
    IEnumerable<Sample> Of(SampledOperation operation);
}
