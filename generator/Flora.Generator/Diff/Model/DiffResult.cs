namespace Flora.Generator.Diff.Model;

/// <summary>What a comparison found.</summary>
/// <param name="Before">What the old version is called.</param>
/// <param name="After">What the new version is called.</param>
/// <param name="Changes">The differences, the gravest first.</param>
/// <param name="IsFirstRelease">Whether there was nothing to compare with.</param>
internal sealed record DiffResult(string Before, string After, IReadOnlyList<Change> Changes, bool IsFirstRelease = false)
{
    /// <summary>Which part of the version number the changes raise.</summary>
    public ChangeSeverity Severity => Verdict.Of(Changes);

    /// <summary>The verdict in words.</summary>
    public string VerdictName => IsFirstRelease ? "first release" : Words.Of(Severity);
}
