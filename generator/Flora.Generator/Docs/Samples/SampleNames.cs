namespace Flora.Generator.Docs.Samples;

/// <summary>What uses are called in the names of samples.</summary>
internal static class SampleNames
{
    public static string Of(SampleUse use) => use switch
    {
        SampleUse.Call => "call",
        SampleUse.Options => "options",
        SampleUse.NextPage => "next-page",
        SampleUse.EveryPage => "every-page",
        _ => "follow",
    };
}
