using Flora.Generator.Diff.Model;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Collects the changes of one comparison.</summary>
internal sealed class Findings
{
    private readonly List<Change> changes = [];

    /// <summary>The changes, the gravest first; one that shows in many places is told once.</summary>
    public IReadOnlyList<Change> Changes =>
    [
        .. changes.GroupBy(change => (change.Rule.Id, change.Location, change.Detail))
            .Select(Together)
            .OrderByDescending(change => change.Rule.Severity)
            .ThenBy(change => change.Location.File, StringComparer.Ordinal)
            .ThenBy(change => change.Location.Line)
            .ThenBy(change => change.Location.Column)
            .ThenBy(change => change.Rule.Id, StringComparer.Ordinal)
            .ThenBy(change => change.Path, StringComparer.Ordinal),
    ];

    /// <summary>Adds a change.</summary>
    public void Add(Rule rule, string path, JToken at, string detail = "") => Add(rule, path, SourceLocations.Of(at), detail);

    /// <summary>Adds a change at a place.</summary>
    public void Add(Rule rule, string path, SourceLocation at, string detail = "") => changes.Add(new(rule, path, at, detail));

    /// <summary>Adds a change, unless one at the same place says as much already.</summary>
    public void AddUnlessTold(Rule rule, string path, JToken at)
    {
        var location = SourceLocations.Of(at);
        if (!changes.Exists(change => change.Location == location && change.Rule.Section == rule.Section && change.Rule.Severity >= rule.Severity))
        {
            Add(rule, path, location);
        }
    }

    private static Change Together(IEnumerable<Change> same)
    {
        var paths = same.DistinctBy(change => change.Path).ToList();
        return paths.Count == 1 ? paths[0] : paths[0] with { Path = FormattableString.Invariant($"{paths[0].Path} (and {paths.Count - 1} more)") };
    }
}
