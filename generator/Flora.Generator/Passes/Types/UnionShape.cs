using Flora.Generator.Document;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Types;

/// <summary>What tells the alternatives of a union apart; computed from the schema on demand, so that it follows every renaming.</summary>
/// <param name="Discriminator">The member whose text names the alternative, declared or found; null when there is none.</param>
/// <param name="Variants">The alternatives, in the order of the document.</param>
public sealed record UnionShape(string? Discriminator, IReadOnlyList<UnionVariant> Variants)
{
    /// <summary>Reads it from a union after normalization.</summary>
    public static UnionShape Of(ApiDocument document, JObject schema)
    {
        var variants = (schema["oneOf"] as JArray ?? schema["anyOf"] as JArray ?? []).OfType<JObject>()
            .Select(alternative => UnionVariant.Of(document, alternative))
            .ToList();
        return (string?)(schema[Annotation.Discriminator] as JValue) is { } declared
            ? new(declared, [.. variants.Select(variant => variant.ChosenBy(declared))])
            : Found(variants) is { } found
                ? new(found, [.. variants.Select(variant => variant.ChosenBy(found))])
                : new(null, variants);
    }

    // A member that each alternative requires with texts of its own decides as well as a declared one.
    private static string? Found(List<UnionVariant> variants) =>
        variants.Count > 1 && variants.TrueForAll(variant => variant.Kind == "object")
            ? variants[0].Constants.Select(constant => constant.Member).FirstOrDefault(member => variants.TrueForAll(variant => variant.TextsOf(member).Count > 0)
                && variants.SelectMany(variant => variant.TextsOf(member)).GroupBy(text => text).All(same => same.Count() == 1))
            : null;
}
