using Flora.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>Compares values with schemas of OpenAPI 3.0 and 3.1.</summary>
internal sealed class SchemaValidator(ApiDocument document)
{
    private static readonly Func<SchemaValidator, JObject, JToken, string, IEnumerable<Mismatch>>[] Keywords =
    [
        (_, schema, value, path) => ValueKeywords.Check(schema, value, path),
        (_, schema, value, path) => NumberKeywords.Check(schema, value, path),
        (_, schema, value, path) => TextKeywords.Check(schema, value, path),
        ListKeywords.Check,
        ObjectKeywords.Check,
        CombiningKeywords.Check,
    ];

    // Schemas that are shared meet a value again and again; each judges it once.
    private readonly Dictionary<(JToken Schema, JToken Value, string Path), IReadOnlyList<Mismatch>> judged = new(JudgementComparer.Instance);

    /// <summary>What a value contradicts; nothing when it fits.</summary>
    /// <param name="schema">A schema, or true or false.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Where the value is, for messages.</param>
    public IEnumerable<Mismatch> Validate(JToken schema, JToken value, string path) => schema switch
    {
        JValue { Value: false } => [new(value, path, schema, "no value is allowed here")],
        JObject item => Judge(item, value, path),
        _ => [],
    };

    /// <summary>Whether a value fits a schema.</summary>
    public bool Fits(JToken schema, JToken value) => !Validate(schema, value, "").Any();

    /// <summary>A schema, or what it refers to.</summary>
    public JToken? Follow(JToken schema) => References.Follow(document, schema);

    /// <summary>The alternatives that a discriminator leaves to judge a value against; null where none decides.</summary>
    public IReadOnlyList<JToken>? Chosen(JObject schema, JArray alternatives, JToken value) => Discrimination.Choose(document, schema, alternatives, value);

    /// <summary>A value as messages quote it.</summary>
    public static string Quote(JToken value)
    {
        var text = value.ToString(Formatting.None);
        return text.Length <= 60 ? text : text[..60] + "…";
    }

    private IReadOnlyList<Mismatch> Judge(JObject schema, JToken value, string path)
    {
        if (!judged.TryGetValue((schema, value, path), out var mismatches))
        {
            // A base that lists what is made from it comes back to itself with the same value.
            judged[(schema, value, path)] = [];
            mismatches = [.. Referenced(schema, value, path).Concat(Own(schema, value, path)).Distinct()];
            judged[(schema, value, path)] = mismatches;
        }
        return mismatches;
    }

    private IEnumerable<Mismatch> Referenced(JObject schema, JToken value, string path) =>
        References.Of(schema) is { } reference && References.Resolve(document, reference) is { } target && !IsNullBeside(schema, value)
            ? Validate(target, value, path)
            : [];

    private IEnumerable<Mismatch> Own(JObject schema, JToken value, string path) =>
        IsNullBeside(schema, value) ? [] : Keywords.SelectMany(keyword => keyword(this, schema, value, path));

    /// <summary>OpenAPI 3.0 allows null beside what the other keywords say.</summary>
    private static bool IsNullBeside(JObject schema, JToken value) =>
        value.Type == JTokenType.Null && schema["nullable"] is JValue { Value: true };
}
