using System.Globalization;

namespace Flora.History;

/// <summary>The runs that are in an export: a number for each, however long its id.</summary>
/// <param name="from">From when on runs are remembered; all that are older are taken to be there. Null for all.</param>
internal sealed class ExportedRuns(DateTimeOffset? from)
{
    // With 64 bits, of ten million runs two look the same once in hundred thousand histories.
    private readonly HashSet<ulong> known = [];

    /// <summary>How many runs are in the file.</summary>
    internal int Count { get; private set; }

    internal void Add(string id, DateTimeOffset? created)
    {
        Count++;
        if (from is null || created is null || created >= from)
        {
            known.Add(NumberOf(id));
        }
    }

    internal bool Contains(string id) => known.Contains(NumberOf(id));

    private static ulong NumberOf(string id) => ulong.Parse(SafeName.Hash(id).Substring(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
