using System.Globalization;
using System.Net;

namespace Flora.Testing;

/// <summary>One request for a page of the history, answered as FLORA does.</summary>
internal sealed class GenerationListing(IReadOnlyDictionary<string, string> query)
{
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 100;

    internal Answer Answer(IReadOnlyList<Generation> newestFirst)
    {
        if (!TryReadLimit(out var limit))
        {
            return Testing.Answer.Refused("limit", $"Must be an integer from 1 to {MaximumLimit}");
        }
        if (!TryReadOffset(out var offset)) return Testing.Answer.Refused("cursor", "Invalid cursor");
        if (Filter("status") is { } state && !new GenerationStatus(state).IsKnown)
        {
            return Testing.Answer.Refused("status", $"Must be one of {string.Join(", ", GenerationStatus.All)}");
        }
        if (Filter("workspace_id") is { } workspace && !HasPrefix(workspace, "ws_"))
        {
            return Testing.Answer.Refused("workspace_id", "Must begin with ws_");
        }
        // FLORA itself does not refuse a malformed project: it fails on it.
        if (Filter("project_id") is { } project && !HasPrefix(project, "prj_"))
        {
            return Testing.Answer.Error(HttpStatusCode.InternalServerError);
        }

        var matching = newestFirst.Where(Matches).ToArray();
        var items = matching.Skip(offset).Take(limit).ToArray();
        var end = offset + items.Length;
        return Testing.Answer.Page(FloraModelFactory.GenerationPage(
            items, end < matching.Length ? OffsetCursor.Write(end) : null, matching.Length));
    }

    private bool Matches(Generation generation) =>
        (Filter("status") is not { } status || generation.Status == status)
        && (Filter("project_id") is not { } project || generation.ProjectId == project)
        && (Filter("workspace_id") is not { } workspace || generation.WorkspaceId == workspace);

    private string? Filter(string name) => query.TryGetValue(name, out var value) ? value : null;

    private bool TryReadLimit(out int limit)
    {
        limit = DefaultLimit;
        return Filter("limit") is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaximumLimit);
    }

    private bool TryReadOffset(out int offset)
    {
        offset = 0;
        return Filter("cursor") is not { } text || OffsetCursor.TryRead(text, out offset);
    }

    private static bool HasPrefix(string id, string prefix) => id.StartsWith(prefix, StringComparison.Ordinal);
}
