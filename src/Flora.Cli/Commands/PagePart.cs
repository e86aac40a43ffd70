namespace Flora.Cli.Commands;

/// <summary>The items of a page that are wanted.</summary>
/// <param name="Indexes">Where they stand.</param>
/// <param name="Seen">How many items of the page were looked at until no more was wanted.</param>
/// <param name="IsOver">Whether an item came that is older than all that is wanted: nothing follows.</param>
internal sealed record PagePart(IReadOnlyList<int> Indexes, int Seen, bool IsOver)
{
    /// <summary>Finds them.</summary>
    /// <param name="count">How many items the page has, the newest first.</param>
    /// <param name="most">How many are wanted; null sets no bound.</param>
    /// <param name="range">Of what time they are wanted.</param>
    /// <param name="momentOf">The moment of an item.</param>
    internal static PagePart Of(int count, int? most, TimeRange range, Func<int, DateTimeOffset?> momentOf)
    {
        var indexes = new List<int>(count);
        for (var index = 0; index < count; index++)
        {
            if (indexes.Count == most) return new(indexes, index, IsOver: false);
            var moment = range.IsAll ? null : momentOf(index);
            if (range.IsOver(moment)) return new(indexes, index, IsOver: true);
            if (!range.IsAhead(moment)) indexes.Add(index);
        }
        return new(indexes, count, IsOver: false);
    }
}
