namespace Flora.Generator.Diff.Model;

/// <summary>Under which heading of the changelog a change stands.</summary>
internal enum Section
{
    /// <summary>What is new.</summary>
    Added,

    /// <summary>What is different.</summary>
    Changed,

    /// <summary>What will go.</summary>
    Deprecated,

    /// <summary>What is gone.</summary>
    Removed,

    /// <summary>Nowhere: no user notices it.</summary>
    None,
}
