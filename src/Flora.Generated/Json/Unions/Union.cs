using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>Makes codecs of unions: types that hold one of several variants, or the JSON of one that this version does not know.</summary>
internal static class Union
{
    private static readonly JTokenEqualityComparer Tokens = new();

    /// <param name="discriminator">The member whose text names the variant; null when there is none.</param>
    /// <param name="unknown">Makes the union of JSON that is no known variant.</param>
    /// <param name="valueOf">What a union holds.</param>
    /// <param name="variants">The variants; between those that fit alike the first is chosen.</param>
    internal static Codec<TUnion> Codec<TUnion>(
        string? discriminator, Func<JToken, TUnion> unknown, Func<TUnion, object> valueOf, params UnionVariant<TUnion>[] variants)
        where TUnion : class
    {
        var reader = new UnionReader<TUnion>(discriminator, unknown, variants);
        return new(reader.Read, (json, union) => Write(json, valueOf(union), variants));
    }

    /// <param name="codec">Reads and writes the variant.</param>
    /// <param name="wrap">Makes the union of the variant.</param>
    /// <param name="kinds">The kinds of JSON that it takes.</param>
    /// <param name="names">Its texts of the discriminator; null when it has none.</param>
    /// <param name="required">The members that it cannot be without.</param>
    /// <param name="constants">The members that have only these texts in it.</param>
    internal static UnionVariant<TUnion> Variant<TUnion, T>(
        Codec<T> codec,
        Func<T, TUnion> wrap,
        JsonKinds kinds,
        string[]? names = null,
        string[]? required = null,
        (string Member, string[] Values)[]? constants = null)
        where T : notnull => new UnionVariant<TUnion, T>(codec, wrap, kinds, names, required, constants);

    /// <summary>Whether two unions hold the same.</summary>
    internal static bool Same(object one, object other) =>
        one is JToken token && other is JToken otherToken ? Tokens.Equals(token, otherToken) : one.Equals(other);

    /// <summary>A hash code that goes with <see cref="Same"/>.</summary>
    internal static int HashOf(object value) => value is JToken token ? Tokens.GetHashCode(token) : value.GetHashCode();

    private static void Write<TUnion>(ModelWriter json, object value, UnionVariant<TUnion>[] variants)
    {
        if (value is JToken token)
        {
            json.Json(token);
            return;
        }
        foreach (var variant in variants)
        {
            if (variant.TryWrite(json, value))
            {
                return;
            }
        }
        throw new InvalidOperationException($"{typeof(TUnion)} does not know the variant {value.GetType()}.");
    }
}
