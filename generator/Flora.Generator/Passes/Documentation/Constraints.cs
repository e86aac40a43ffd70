using System.Globalization;
using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Documentation;

/// <summary>What a schema demands of a value: for the documentation, the local checks and the tool's help.</summary>
public sealed partial record Constraints
{
    /// <summary>The smallest number, in C# and in JSON.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest number, in C# and in JSON.</summary>
    public string? Maximum { get; init; }

    /// <summary>Whether <see cref="Minimum"/> itself is too small; never for whole numbers, whose bound is the next one.</summary>
    public bool ExcludesMinimum { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is too large; never for whole numbers, whose bound is the one before.</summary>
    public bool ExcludesMaximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>A regular expression that says more than a prefix.</summary>
    public string? Pattern { get; init; }

    /// <summary>What every value begins with, when that is all that the pattern says.</summary>
    public string? Prefix { get; init; }

    /// <summary>What the API takes for a value that is not sent.</summary>
    public string? Default { get; init; }

    /// <summary>Reads them from a schema, or from what it refers to.</summary>
    public static Constraints Of(ApiDocument document, JObject schema)
    {
        var target = Schemas.Follow(document, schema);
        var pattern = target["pattern"] is JValue { Value: string text } ? text : null;
        var prefix = pattern is not null && LiteralPrefix().Match(pattern) is { Success: true } match ? match.Groups[1].Value : null;
        var isWhole = (string?)(target["type"] as JValue) == "integer";
        return new Constraints
        {
            Minimum = Bound(target, "minimum", "exclusiveMinimum", isWhole ? 1 : 0),
            Maximum = Bound(target, "maximum", "exclusiveMaximum", isWhole ? -1 : 0),
            ExcludesMinimum = !isWhole && IsExclusive(target, "exclusiveMinimum"),
            ExcludesMaximum = !isWhole && IsExclusive(target, "exclusiveMaximum"),
            MinLength = Count(target, "minLength"),
            MaxLength = Count(target, "maxLength"),
            MinItems = Count(target, "minItems"),
            MaxItems = Count(target, "maxItems"),
            Prefix = prefix,
            Pattern = prefix is null ? pattern : null,
            Default = target["default"] is JValue { Value: not null } value ? DefaultText(value) : null,
        };
    }

    /// <summary>The bounds as people read them, such as <c>1 to 100</c>; null when there are none.</summary>
    public string? Range => (Minimum, Maximum) switch
    {
        (null, null) => null,
        (not null, not null) when !ExcludesMinimum && !ExcludesMaximum => $"{Minimum} to {Maximum}",
        _ => string.Join(" and ", new[] { Lower, Upper }.OfType<string>()),
    };

    private string? Lower => Minimum is null ? null : $"{(ExcludesMinimum ? "more than" : "at least")} {Minimum}";

    private string? Upper => Maximum is null ? null : $"{(ExcludesMaximum ? "less than" : "at most")} {Maximum}";

    /// <summary>The lengths as people read them; null when every text is allowed, or every one but the empty.</summary>
    public string? Length => (MinLength, MaxLength) switch
    {
        (null or 0 or 1, null) => null,
        (_, null) => $"at least {MinLength} characters",
        (null, _) => $"at most {MaxLength} characters",
        _ => $"{MinLength} to {MaxLength} characters",
    };

    /// <summary>How many items as people read it; null when the schema does not say.</summary>
    public string? Items => (MinItems, MaxItems) switch
    {
        (null or 0, null) => null,
        (_, null) => $"at least {MinItems} items",
        (null, _) => $"at most {MaxItems} items",
        _ => $"{MinItems} to {MaxItems} items",
    };

    /// <summary>The constraints as sentences in Markdown.</summary>
    public IEnumerable<string> Sentences()
    {
        foreach (var sentence in new[] { Range, Length, Items }.OfType<string>())
        {
            yield return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
        }
        if (Prefix is not null)
        {
            yield return $"Begins with `{Prefix}`.";
        }
        if (Pattern is not null && !Pattern.Contains('`', StringComparison.Ordinal))
        {
            yield return $"Matches `{Pattern}`.";
        }
        if (Default is not null)
        {
            yield return $"The API's default is `{Default}`.";
        }
    }

    // The flags are those of OpenAPI 3.0, to which a pass before has brought every document.
    private static string? Bound(JObject schema, string key, string exclusive, int inwards)
    {
        var text = Numbers.TextOf(schema[key]);
        return inwards != 0 && IsExclusive(schema, exclusive) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? (bound + inwards).ToString(CultureInfo.InvariantCulture)
            : text;
    }

    // No value is larger than what C# counts to, so a larger bound says nothing.
    private static int? Count(JObject schema, string key) =>
        int.TryParse(Numbers.TextOf(schema[key]), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static bool IsExclusive(JObject schema, string key) => schema[key] is JValue { Value: true };

    // As JSON spells it: true, not True.
    private static string DefaultText(JValue value) =>
        value.Type == JTokenType.Boolean ? value.ToString(Newtonsoft.Json.Formatting.None) : value.ToString(CultureInfo.InvariantCulture);

    // `^x_` and `^x_.*`: every value begins with the same text, and nothing more is asked.
    [GeneratedRegex(@"^\^([A-Za-z0-9_\-:/]+)(?:\.\*\$?)?$")]
    private static partial Regex LiteralPrefix();
}
