using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>Chooses the variant of a union and reads it.</summary>
internal sealed class UnionReader<TUnion>(string? discriminator, Func<JToken, TUnion> unknown, UnionVariant<TUnion>[] variants)
{
    internal TUnion Read(ref ModelReader json)
    {
        var kind = json.Kind;
        if (discriminator is not null && kind == JsonKinds.Object)
        {
            // A variant that is named has to be what its name says: that it is not is an error with its own place.
            return Named(json.TextOfMember(discriminator)) is { } named ? named.Read(ref json) : unknown(json.Json());
        }
        foreach (var candidate in Candidates(ref json, kind))
        {
            if (json.TryRead(candidate, out var union))
            {
                return union;
            }
        }
        return unknown(json.Json());
    }

    private UnionVariant<TUnion>? Named(string? name) => name is null ? null : Array.Find(variants, variant => variant.IsNamed(name));

    private IEnumerable<UnionVariant<TUnion>> Candidates(ref ModelReader json, JsonKinds kind)
    {
        var takes = variants.Where(variant => (variant.Kinds & kind) == kind && kind != JsonKinds.None);
        if (kind == JsonKinds.Object)
        {
            var members = json.TextsOfMembers();
            return takes
                .Select(variant => (Variant: variant, Fit: variant.FitOf(members)))
                .Where(static candidate => candidate.Fit is not null)
                .OrderByDescending(static candidate => candidate.Fit)
                .Select(static candidate => candidate.Variant);
        }
        // An integer is rather what takes integers only.
        return takes.OrderBy(variant => variant.Kinds == kind ? 0 : 1);
    }
}
