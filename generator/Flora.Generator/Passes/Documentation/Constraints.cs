using System.Globalization;
using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Documentation;

/// <summary>What a schema demands of a value: for the documentation, the local checks and the tool's help.</summary>
public sealed partial record Constraints
{
    /// <summary>The bounds as numbers in C# and in JSON.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

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
        return new Constraints
        {
            Minimum = Numbers.TextOf(target["minimum"]),
            Maximum = Numbers.TextOf(target["maximum"]),
            MinLength = (int?)(target["minLength"] as JValue),
            MaxLength = (int?)(target["maxLength"] as JValue),
            Prefix = prefix,
            Pattern = prefix is null ? pattern : null,
            Default = target["default"] is JValue { Value: not null } value ? value.ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>The bounds as people read them, such as <c>1 to 100</c>; null when there are none.</summary>
    public string? Range => (Minimum, Maximum) switch
    {
        (null, null) => null,
        (_, null) => $"at least {Minimum}",
        (null, _) => $"at most {Maximum}",
        _ => $"{Minimum} to {Maximum}",
    };

    /// <summary>The lengths as people read them; null when every text is allowed, or every one but the empty.</summary>
    public string? Length => (MinLength, MaxLength) switch
    {
        (null or 0 or 1, null) => null,
        (_, null) => $"at least {MinLength} characters",
        (null, _) => $"at most {MaxLength} characters",
        _ => $"{MinLength} to {MaxLength} characters",
    };

    /// <summary>The constraints as sentences in Markdown.</summary>
    public IEnumerable<string> Sentences()
    {
        foreach (var sentence in new[] { Range, Length }.OfType<string>())
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

    // `^x_` and `^x_.*`: every value begins with the same text, and nothing more is asked.
    [GeneratedRegex(@"^\^([A-Za-z0-9_\-:/]+)(?:\.\*\$?)?$")]
    private static partial Regex LiteralPrefix();
}
