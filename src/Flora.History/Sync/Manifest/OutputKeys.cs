using System.Globalization;

namespace Flora.History;

/// <summary>Tells the outputs of a run apart: by their ids, and where an id comes again, by how often.</summary>
internal static class OutputKeys
{
    /// <summary>The outputs of a run, each with its key and its place, from 1 on.</summary>
    internal static IEnumerable<(string Key, int Number, GenerationOutput Output)> Of(Generation run)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var output in run.Outputs ?? [])
        {
            seen.TryGetValue(output.OutputId, out var times);
            seen[output.OutputId] = times + 1;
            number++;
            yield return (times == 0 ? output.OutputId : string.Format(CultureInfo.InvariantCulture, "{0}#{1}", output.OutputId, times + 1), number, output);
        }
    }
}
