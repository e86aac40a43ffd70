using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Parameters;

/// <summary>How the value of a parameter is written, with the defaults of OpenAPI filled in.</summary>
/// <param name="Place">Where it is sent: <c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Style">The style.</param>
/// <param name="Explodes">Whether each part of a list or an object stands for itself.</param>
/// <param name="AllowsReserved">Whether reserved characters of a query are sent as they are.</param>
/// <param name="MediaType">What the document says by <c>content</c> in place of a style; null when it does not.</param>
public sealed record ParameterEncoding(string Place, string Style, bool Explodes, bool AllowsReserved, string? MediaType)
{
    /// <summary>The style of queries that nests objects.</summary>
    public const string DeepObject = "deepObject";

    private const string Form = "form";
    private const string Simple = "simple";

    // The first of each place is its default.
    private static readonly Dictionary<string, string[]> StylesOf = new(StringComparer.Ordinal)
    {
        ["path"] = [Simple, "label", "matrix"],
        ["query"] = [Form, "spaceDelimited", "pipeDelimited", DeepObject],
        ["header"] = [Simple],
        ["cookie"] = [Form, "cookie"],
    };

    /// <summary>Whether the value is JSON text.</summary>
    public bool IsJson => MediaType is not null && MediaTypes.IsJson(MediaType);

    /// <summary>Whether OpenAPI knows the style for the place.</summary>
    public bool IsKnown => StylesOf.TryGetValue(Place, out var styles) && styles.Contains(Style);

    /// <summary>Whether the style is the one that the place has by default, and nothing else is said.</summary>
    public bool IsDefault => Place != "cookie" && MediaType is null && !AllowsReserved && StylesOf.TryGetValue(Place, out var styles) && styles[0] == Style;

    /// <summary>Whether each part of an object is a pair of its own, whose value can be a list in its turn.</summary>
    public bool NamesMembers => Explodes && Style is not (Simple or "label");

    /// <summary>Reads it from a parameter, before or after <c>content</c> is lowered.</summary>
    public static ParameterEncoding Of(JObject parameter)
    {
        var place = TextOf(parameter, "in") ?? "";
        var style = TextOf(parameter, "style") ?? (StylesOf.TryGetValue(place, out var styles) ? styles[0] : "");
        var mediaType = TextOf(parameter, Annotation.Content) ?? (parameter["content"] as JObject)?.Properties().FirstOrDefault()?.Name;
        return new(
            place,
            style,
            parameter["explode"] is JValue { Value: bool explode } ? explode : style is Form or "cookie",
            place == "query" && mediaType is null && parameter["allowReserved"] is JValue { Value: true },
            mediaType);
    }

    private static string? TextOf(JObject parameter, string key) => (parameter[key] as JValue)?.Value as string;
}
