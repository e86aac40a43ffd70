using Flora.Generator.Diff.Model;

namespace Flora.Generator.Diff.Report;

/// <summary>What the reports say in common.</summary>
internal static class Sentences
{
    /// <summary>What changed and what that means, without the path.</summary>
    public static string Of(Change change) => OneLine(string.Join(' ', new[] { change.Detail, change.Rule.Meaning }.Where(text => text.Length > 0)));

    /// <summary>The verdict with its reasons in numbers.</summary>
    public static string Verdict(DiffResult result) =>
        result.IsFirstRelease ? "first release: no tag 'v*' leads here, so there is nothing to compare with."
        : result.Changes.Count == 0 ? $"{result.VerdictName}: nothing that a user can notice changed from {result.Before} to {result.After}."
        : $"{result.VerdictName}: {Counts(result)} from {result.Before} to {result.After}.";

    /// <summary>Text of a document can hold anything; what is printed stays one line without control characters.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));

    private static string Counts(DiffResult result) => string.Join(", ", Enum.GetValues<ChangeSeverity>().Reverse()
        .Select(severity => (severity, Count: result.Changes.Count(change => change.Rule.Severity == severity)))
        .Where(group => group.Count > 0)
        .Select(group => FormattableString.Invariant($"{group.Count} {Words.Of(group.severity)}")));
}
