namespace Flora.Benchmarks.Reports;

/// <summary>How much is measured; the names are those of the commands.</summary>
internal enum Scope
{
    /// <summary>All of it.</summary>
    Report,

    /// <summary>What the goals compare, in few rounds.</summary>
    Short,

    /// <summary>The start of the tool alone.</summary>
    Start,
}
