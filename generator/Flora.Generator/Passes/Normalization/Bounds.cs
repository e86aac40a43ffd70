using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Compares the bounds of schemas.</summary>
internal static class Bounds
{
    /// <summary>Whether the first bound leaves fewer values than the second.</summary>
    public static bool IsStricter(JToken first, JToken second, bool higherIsStricter)
    {
        var (one, other) = (ValueOf(first), ValueOf(second));
        return higherIsStricter ? one > other : one < other;
    }

    // Bounds beyond what a double tells apart are not worth more.
    private static double ValueOf(JToken bound) =>
        double.TryParse(Numbers.TextOf(bound), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
