using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Sources;
using Flora.Generator.Document;

namespace Flora.Generator.Diff;

/// <summary>Compares what is here with what was released last.</summary>
internal static class ReleaseComparison
{
    /// <summary>Compares document and listings with those of the newest tag; null with diagnostics when they cannot be read.</summary>
    public static DiffResult? Run(RevisionSource source, Diagnostics diagnostics)
    {
        if (source.Working(withListings: true) is not { } working)
        {
            return null;
        }
        if (source.NewestVersionTag() is not { } tag)
        {
            return new("nothing", working.Name, [], IsFirstRelease: true);
        }
        return source.Tagged(tag) is { } tagged ? Comparison.Run(tagged, working, diagnostics) : null;
    }
}
