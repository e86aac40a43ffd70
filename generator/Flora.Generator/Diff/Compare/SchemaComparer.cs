using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Schemas;
using Flora.Generator.Document;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares two schemas by what they mean, once for each direction; schemas that contain themselves end.</summary>
internal sealed class SchemaComparer(Versions versions)
{
    private static readonly string[] Wording = ["$ref", "description", "summary"];
    private static readonly string[] Combining = ["$ref", "allOf", "anyOf", "oneOf"];

    private readonly HashSet<(string, string, Model.Direction)> visited = [];
    private readonly ValueComparer values = new(versions.Findings);

    /// <summary>Compares two schemas; a missing one allows everything.</summary>
    public void Compare(JToken? before, JToken? after, Place place)
    {
        place = place with { Before = before ?? place.Before, After = after ?? place.After };
        var name = SharedName(before, after);
        if (name is not null)
        {
            CompareWording(place);
            place = new(place.Direction, $"schema {name}", Target(versions.Before, before!), Target(versions.After, after!));
            (before, after) = (place.Before, place.After);
        }
        var canReturn = name is not null || CanReturn(before) || CanReturn(after);
        if (!canReturn || IsNew(before, after, place))
        {
            CompareResolved(before, after, place);
        }
    }

    private void CompareResolved(JToken? before, JToken? after, Place place)
    {
        var old = SchemaResolver.Resolve(versions.Before, before);
        var now = SchemaResolver.Resolve(versions.After, after);
        values.CompareAnnotations(old, now, place);
        if (old.Alternatives.Count > 1 || now.Alternatives.Count > 1)
        {
            CompareWhole(old, now, place);
        }
        else if (old.Alternatives.Count + now.Alternatives.Count > 0)
        {
            CompareAlternatives(Alternatives(old, before), Alternatives(now, after), place);
            CompareDiscriminators(old.Discriminator, now.Discriminator, place);
        }
        if (old.Alternatives.Count == now.Alternatives.Count && values.Compare(old, now, place))
        {
            CompareMembers(old, now, place);
            CompareInner(old, now, place);
        }
    }

    // Several lists of alternatives at once: nothing but equality can be told.
    private void CompareWhole(ResolvedSchema old, ResolvedSchema now, Place place)
    {
        if (!Texts(old).SetEquals(Texts(now)))
        {
            versions.Findings.Add(SchemaRules.ConstraintChanged.For(place.Direction), $"{place.Path} > oneOf", place.After);
        }
    }

    private static HashSet<string> Texts(ResolvedSchema schema) =>
        schema.Alternatives.Select(list => string.Join(',', list.Select(SchemaResolver.Text).Order(StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<JToken> Alternatives(ResolvedSchema schema, JToken? itself) =>
        schema.Alternatives.Count > 0 ? schema.Alternatives[0] : [itself ?? new JValue(true)];

    private void CompareAlternatives(IReadOnlyList<JToken> before, IReadOnlyList<JToken> after, Place place)
    {
        var matching = AlternativeMatching.Of(versions, before, after);
        foreach (var (old, now) in matching.Same)
        {
            Compare(old, now, place.Into(AlternativeMatching.NameOf(versions.After, now), old, now));
        }
        foreach (var gone in matching.Removed)
        {
            versions.Findings.Add(SchemaRules.VariantRemoved.For(place.Direction), place.Path, gone, $"The variant {AlternativeMatching.NameOf(versions.Before, gone)} is gone.");
        }
        foreach (var added in matching.Added)
        {
            versions.Findings.Add(SchemaRules.VariantAdded.For(place.Direction), place.Path, added, $"The variant {AlternativeMatching.NameOf(versions.After, added)} is new.");
        }
    }

    private void CompareDiscriminators(Discriminator? old, Discriminator? now, Place place)
    {
        if (old is not null && now?.Keeps(old) != true)
        {
            versions.Findings.Add(SchemaRules.DiscriminatorChanged.For(place.Direction), $"{place.Path} > discriminator", place.After);
        }
    }

    private void CompareMembers(ResolvedSchema old, ResolvedSchema now, Place place)
    {
        var before = MembersIn(versions.Before, old, place.Direction);
        var after = MembersIn(versions.After, now, place.Direction);
        foreach (var (name, member) in before.Where(member => !after.ContainsKey(member.Key)))
        {
            versions.Findings.Add(SchemaRules.MemberRemoved.For(place.Direction), $"{place.Path} > {name}", member.At);
        }
        foreach (var (name, member) in after)
        {
            var inner = place.Into(name, null, member.At);
            if (!before.TryGetValue(name, out var earlier))
            {
                var isDemanded = member.IsRequired && place.Direction == Model.Direction.Request;
                versions.Findings.Add(isDemanded ? SchemaRules.RequiredMemberAdded : SchemaRules.MemberAdded.For(place.Direction), inner.Path, member.At);
                continue;
            }
            if (earlier.IsRequired != member.IsRequired)
            {
                var rule = member.IsRequired ? SchemaRules.MemberRequired : SchemaRules.MemberOptional;
                versions.Findings.Add(rule.For(place.Direction), inner.Path, member.At);
            }
            Compare(earlier.Schema, member.Schema, inner with { Before = earlier.At });
        }
    }

    // What is only received is no member of a request, and what is only sent none of a response.
    private static Dictionary<string, SchemaMember> MembersIn(ApiDocument document, ResolvedSchema schema, Model.Direction direction) =>
        schema.Members.Where(member =>
        {
            var resolved = SchemaResolver.Resolve(document, member.Value.Schema);
            return direction == Model.Direction.Request ? !resolved.IsReadOnly : !resolved.IsWriteOnly;
        }).ToDictionary(StringComparer.Ordinal);

    private void CompareInner(ResolvedSchema old, ResolvedSchema now, Place place)
    {
        var wasClosed = old.Additional is JValue { Value: false };
        var isClosed = now.Additional is JValue { Value: false };
        if (wasClosed != isClosed)
        {
            var rule = isClosed ? SchemaRules.Closed : SchemaRules.Opened;
            versions.Findings.Add(rule.For(place.Direction), $"{place.Path} > additionalProperties", place.After);
        }
        else if (!isClosed)
        {
            CompareUnlessAny(old.Additional, now.Additional, place.Into("additionalProperties", null, null));
        }
        CompareUnlessAny(old.Items, now.Items, place.Into("items", null, null));
    }

    private void CompareUnlessAny(JToken? before, JToken? after, Place place)
    {
        if (before is JObject || after is JObject)
        {
            Compare(before, after, place);
        }
    }

    private void CompareWording(Place place)
    {
        if (!JToken.DeepEquals(place.Before["description"], place.After["description"]))
        {
            versions.Findings.Add(OperationRules.DescriptionChanged, place.Path, place.After);
        }
    }

    private static string? SharedName(JToken? before, JToken? after) =>
        NameOf(before) is { } name && name == NameOf(after) ? name : null;

    private static string? NameOf(JToken? schema) =>
        schema is JObject node && node.Properties().All(member => Wording.Contains(member.Name)) ? Passes.Schemas.ReferencedName(node) : null;

    private static JToken Target(ApiDocument document, JToken reference) => References.Resolve(document, References.Of(reference)!) ?? reference;

    // Only references can lead a schema back to itself; what is written in place ends, and is told wherever it is used.
    private static bool CanReturn(JToken? schema) => schema is JObject node && Combining.Any(keyword => node[keyword] is not null);

    private bool IsNew(JToken? before, JToken? after, Place place) =>
        visited.Add((Identity(versions.Before, before), Identity(versions.After, after), place.Direction));

    private static string Identity(ApiDocument document, JToken? schema) => schema switch
    {
        null => "",
        _ when ReferenceEquals(schema.Root, document.Root) => "at " + schema.Path,
        _ => SchemaResolver.Text(schema),
    };
}
