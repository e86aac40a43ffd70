using Flora.Generator.Diff;
using Flora.Generator.Diff.Report;
using Flora.Generator.Diff.Sources;
using Flora.Generator.Document;

namespace Flora.Generator.Release;

/// <summary>The steps of a release.</summary>
internal static class ReleaseSteps
{
    private const string Solution = "Flora.Generated.sln";

    /// <summary>The steps in their order.</summary>
    /// <param name="lint">Checks the document.</param>
    /// <param name="verify">Compares the generated files with what the document gives.</param>
    /// <param name="dotnet">Runs <c>dotnet</c> with arguments.</param>
    public static IReadOnlyList<ReleaseStep> Of(Func<bool> lint, Func<bool> verify, Func<string[], bool> dotnet) =>
    [
        new("lint", "check the document", _ => lint()),
        new("verify", "compare the generated files with what the document gives", _ => verify()),
        new("diff", "compare with the newest tag 'v*'", Diff, OnlyReads: true),
        new("version", $"compare the number in {ProjectVersion.File} with the verdict", CheckVersion, OnlyReads: true),
        new("tests", $"run 'dotnet test {Solution}'", _ => dotnet(["test", Solution])),
        new("pack", "put the packages into artifacts/", _ => dotnet(["pack", Solution, "--configuration", "Release", "--output", "artifacts"])),
        new("changelog", $"put the changes under the new number in {Changelog.File}", WriteChangelog),
    ];

    private static bool Diff(ReleaseState state)
    {
        state.Changes = ReleaseComparison.Run(new RevisionSource(state.Paths, state.DocumentPath, state.Diagnostics), state.Diagnostics);
        if (state.Changes is { } changes)
        {
            DiffReports.All[0].Write(changes, state.Output);
        }
        return state.Changes is not null;
    }

    private static bool CheckVersion(ReleaseState state)
    {
        var changes = state.Changes!;
        if (changes.IsFirstRelease)
        {
            return true;
        }
        if (SemanticVersion.Parse(changes.Before) is not { } earlier)
        {
            return Refuse($"The newest tag {changes.Before} is no version", "Tag releases as 'v1.2.3'");
        }
        return state.Version.MayFollow(earlier, changes.Severity) || Refuse(
            $"The version is {state.Version}, and after {earlier} the verdict '{changes.VerdictName}' asks for {earlier.Next(changes.Severity)} at least"
                + (earlier.Core.Major == 0 ? ": below 1.0.0 a break raises the second number, and all else the third" : ""),
            "Raise '<Version>'");

        bool Refuse(string what, string fix)
        {
            state.Diagnostics.Error(DiagnosticCodes.NotReleased, new SourceLocation(ProjectVersion.File, 1, 1), what, fix);
            return false;
        }
    }

    private static bool WriteChangelog(ReleaseState state)
    {
        try
        {
            var path = state.Paths[Changelog.File];
            var before = File.Exists(path) ? File.ReadAllText(path) : "# Changelog\n";
            var after = Changelog.Release(before, state.Version, ChangelogFragment.Of(state.Changes!));
            if (after != before)
            {
                File.WriteAllText(path, after);
            }
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            state.Diagnostics.Error(DiagnosticCodes.NotWritten, new SourceLocation(Changelog.File, 1, 1), $"The changelog cannot be written: {fault.Message}",
                "Check that it is a file and that you may write it");
            return false;
        }
    }
}
