using Flora.Generator.Diff.Schemas;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Which alternatives of two versions are the same, whatever their order.</summary>
/// <param name="Same">Those that both have.</param>
/// <param name="Removed">Those that only the old version has.</param>
/// <param name="Added">Those that only the new version has.</param>
internal sealed record AlternativeMatching(
    IReadOnlyList<(JToken Before, JToken After)> Same, IReadOnlyList<JToken> Removed, IReadOnlyList<JToken> Added)
{
    // From the surest sign to the weakest one.
    private static readonly Func<ApiDocument, JToken, string?>[] Signs = [Reference, Text, Tag, Type];

    /// <summary>Matches two lists of alternatives.</summary>
    public static AlternativeMatching Of(Versions versions, IEnumerable<JToken> before, IEnumerable<JToken> after)
    {
        var same = new List<(JToken, JToken)>();
        var (old, now) = (before.ToList(), after.ToList());
        foreach (var sign in Signs)
        {
            foreach (var alternative in old.ToList())
            {
                if (sign(versions.Before, alternative) is { } wanted && now.Find(other => sign(versions.After, other) == wanted) is { } found)
                {
                    same.Add((alternative, found));
                    old.Remove(alternative);
                    now.Remove(found);
                }
            }
        }
        return new(same, old, now);
    }

    /// <summary>What an alternative is called.</summary>
    public static string NameOf(ApiDocument document, JToken alternative) =>
        Reference(document, alternative) ?? Tag(document, alternative) ?? Type(document, alternative) ?? SchemaResolver.Text(alternative);

    private static string? Reference(ApiDocument document, JToken alternative) =>
        alternative is JObject node ? Passes.Schemas.ReferencedName(node) : null;

    private static string? Text(ApiDocument document, JToken alternative) => SchemaResolver.Text(alternative);

    /// <summary>The member that has but one value, as kinds are told apart.</summary>
    private static string? Tag(ApiDocument document, JToken alternative) =>
        SchemaResolver.Resolve(document, alternative).Members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => (member.Key, SchemaResolver.Resolve(document, member.Value.Schema).Values))
            .Where(member => member.Values is { Count: 1 })
            .Select(member => $"{member.Key} {member.Values!.Keys.First()}")
            .FirstOrDefault();

    private static string? Type(ApiDocument document, JToken alternative) =>
        SchemaResolver.Resolve(document, alternative) is { Types: { Count: > 0 } types, Values: var values, Format: var format }
            && (values is null || values.Count != 1)
            ? string.Join(" or ", types.Order(StringComparer.Ordinal)) + (format is null ? "" : $" ({format})")
            : null;
}
