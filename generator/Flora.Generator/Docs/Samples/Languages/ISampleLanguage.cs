namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes samples in one language.</summary>
internal interface ISampleLanguage
{
    /// <summary>What it is called beside the others.</summary>
    string Label { get; }

    /// <summary>What the fence of a code block calls it.</summary>
    string Fence { get; }

    /// <summary>What stands before a line that is read by people only.</summary>
    string Comment { get; }

    /// <summary>What all samples of an operation begin with; empty for nothing.</summary>
    string Opening { get; }

    /// <summary>The sample without what all begin with, with LF; null where the language has no way to do it.</summary>
    string? Write(Sample sample);
}
