namespace Flora.Generator.Docs.Samples;

/// <summary>What a sample shows: the uses that the document describes.</summary>
public enum SampleUse
{
    /// <summary>The operation with nothing but what it needs.</summary>
    Call,

    /// <summary>The operation with the options that the document gives examples of.</summary>
    Options,

    /// <summary>The page after one that was fetched.</summary>
    NextPage,

    /// <summary>All pages, item by item.</summary>
    EveryPage,

    /// <summary>The same request until something has ended.</summary>
    Follow,
}
