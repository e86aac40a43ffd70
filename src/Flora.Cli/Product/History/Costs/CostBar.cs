using Flora.Cli.Terminal;

namespace Flora.Cli.Product.History.Costs;

/// <summary>A bar that is as long as a cost is large.</summary>
/// <param name="width">How many columns that of the largest takes.</param>
/// <param name="largest">The largest.</param>
/// <param name="isPlain">Whether the screen may have no letters but those of a typewriter.</param>
internal sealed class CostBar(int width, decimal largest, bool isPlain)
{
    private const int Most = 40;
    private const int Least = 8;
    private const int Parts = 8;

    // From one eighth to seven.
    private const string PartOfBlock = "▏▎▍▌▋▊▉";

    /// <summary>Bars for the room that is left on a screen; null where there is too little, or nothing to compare.</summary>
    internal static CostBar? For(Screen screen, int used, IEnumerable<decimal> costs)
    {
        var all = costs.ToList();
        var width = Math.Min(Most, (screen.Width ?? (used + Most)) - used);
        return all.Count > 1 && all.Max() > 0 && width >= Least ? new(width, all.Max(), isPlain: !screen.CanOverwrite) : null;
    }

    /// <summary>The bar of a cost; of one above nothing, at least a sign.</summary>
    internal string Of(decimal cost)
    {
        if (cost <= 0) return "";
        var parts = Math.Max(1, (int)Math.Round(cost / largest * width * Parts));
        return isPlain
            ? new string('#', Math.Max(1, parts / Parts))
            : new string('█', parts / Parts) + (parts % Parts == 0 ? "" : PartOfBlock[(parts % Parts) - 1].ToString());
    }
}
