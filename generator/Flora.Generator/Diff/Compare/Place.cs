using Flora.Generator.Diff.Model;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>What is being compared: the same part of both versions.</summary>
/// <param name="Direction">Which way the data goes.</param>
/// <param name="Path">What it is, readable.</param>
/// <param name="Before">Where it stands in the old version.</param>
/// <param name="After">Where it stands in the new version.</param>
internal sealed record Place(Direction Direction, string Path, JToken Before, JToken After)
{
    /// <summary>A part of it.</summary>
    public Place Into(string name, JToken? before, JToken? after) =>
        this with { Path = $"{Path} > {name}", Before = before ?? Before, After = after ?? After };
}
