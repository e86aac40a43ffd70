using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>Numbers as JSON Schema compares them: by value, so that <c>1.0</c> is <c>1</c>.</summary>
internal static class JsonNumber
{
    /// <summary>Whether a token is a number.</summary>
    public static bool Is(JToken token) => token.Type is JTokenType.Integer or JTokenType.Float or JTokenType.Raw;

    /// <summary>Whether a number has no fraction.</summary>
    public static bool IsWhole(JToken token) =>
        token.Type == JTokenType.Integer || (Exact(token) is { } exact ? exact == decimal.Truncate(exact) : double.IsInteger(Rounded(token)));

    /// <summary>The order of two numbers.</summary>
    public static int Compare(JToken left, JToken right) =>
        Exact(left) is { } a && Exact(right) is { } b ? a.CompareTo(b) : Rounded(left).CompareTo(Rounded(right));

    /// <summary>Whether a number is a multiple of another.</summary>
    public static bool IsMultiple(JToken token, JToken factor) =>
        Exact(token) is not { } value || Exact(factor) is not { } by || by == 0 || value % by == 0;

    private static decimal? Exact(JToken token) =>
        decimal.TryParse(Text(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double Rounded(JToken token) => double.Parse(Text(token), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Text(JToken token) => token.ToString(Formatting.None);
}
