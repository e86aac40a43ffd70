using System.Globalization;

namespace Flora.History;

/// <summary>Sums up costs by keys.</summary>
internal sealed class CostSum(CostOptions options)
{
    private readonly CostDimension[] by = [.. options.By];
    private readonly TimeZoneInfo zone = options.TimeZone ?? TimeZoneInfo.Utc;
    private readonly Dictionary<string, CostGroup> groups = new(StringComparer.Ordinal);

    internal CostFigures Total { get; private set; } = CostFigures.None;

    internal CostSummary Summary => new()
    {
        By = by,
        Groups = [.. groups.Values.OrderBy(static group => group.Key, Comparer<IReadOnlyList<string?>>.Create(Compare))],
        Total = Total,
    };

    internal void Add(Generation run)
    {
        Total = Total.With(run);
        string?[] key = [.. by.Select(dimension => Value(run, dimension))];
        // Lengths tell where a value ends, whatever is in it.
        var joined = string.Concat(key.Select(static value => value is null ? "-;" : string.Format(CultureInfo.InvariantCulture, "{0};{1}", value.Length, value)));
        var figures = groups.TryGetValue(joined, out var group) ? group.Figures : CostFigures.None;
        groups[joined] = new() { Key = key, Figures = figures.With(run) };
    }

    private string? Value(Generation run, CostDimension dimension) => dimension switch
    {
        CostDimension.Model => run.Model?.ModelId,
        CostDimension.Project => run.ProjectId,
        CostDimension.Workspace => run.WorkspaceId,
        CostDimension.Status => run.Status.Value,
        _ => run.CreatedAt.TryToDateTimeOffset(out var moment)
            ? TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null,
    };

    private static int Compare(IReadOnlyList<string?> left, IReadOnlyList<string?> right) =>
        left.Zip(right, string.CompareOrdinal).FirstOrDefault(static order => order != 0);
}
