namespace Flora.Generator.Diff.Model;

/// <summary>Which part of the version number all changes together raise.</summary>
internal static class Verdict
{
    /// <summary>The greatest severity; a release without any change is a patch.</summary>
    public static ChangeSeverity Of(IEnumerable<Change> changes) =>
        changes.Select(change => change.Rule.Severity).DefaultIfEmpty(ChangeSeverity.Patch).Max();
}
