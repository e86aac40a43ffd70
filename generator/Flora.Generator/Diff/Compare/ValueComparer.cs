using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares which values two schemas allow, apart from their members, items and alternatives.</summary>
internal sealed class ValueComparer(Findings findings)
{
    // From few to many values.
    private static readonly string[][] Widths = [["int32", "int64", ""], ["float", "double", ""]];

    /// <summary>Compares what is said about a value besides which ones are allowed.</summary>
    public void CompareAnnotations(ResolvedSchema old, ResolvedSchema now, Place place)
    {
        if (old.Description != now.Description)
        {
            findings.Add(OperationRules.DescriptionChanged, place.Path, place.After);
        }
        if (old.Examples != now.Examples)
        {
            findings.Add(OperationRules.ExampleChanged, place.Path, place.After);
        }
        if (!old.IsDeprecated && now.IsDeprecated)
        {
            Report(SchemaRules.Deprecated, place, "deprecated", "");
        }
        if (!JToken.DeepEquals(old.Default, now.Default))
        {
            var rule = old.Default is null ? SchemaRules.DefaultAdded : SchemaRules.DefaultChanged;
            Report(rule, place, "default", Became(old.Default, now.Default));
        }
    }

    /// <summary>Compares which values are allowed.</summary>
    /// <returns>Whether the types have so much in common that what is within them can be compared.</returns>
    public bool Compare(ResolvedSchema old, ResolvedSchema now, Place place)
    {
        if (old.AllowsNull != now.AllowsNull)
        {
            Report(now.AllowsNull ? SchemaRules.NullAdded : SchemaRules.NullRemoved, place, "null", "");
        }
        if (!CompareTypes(old.Types, now.Types, place))
        {
            return false;
        }
        CompareFormats(old.Format, now.Format, place);
        CompareValues(old.Values, now.Values, place);
        CompareBounds(old.Bounds, now.Bounds, place);
        CompareConstraints(old.Constraints, now.Constraints, place);
        return true;
    }

    private bool CompareTypes(IReadOnlySet<string>? old, IReadOnlySet<string>? now, Place place)
    {
        var (before, after) = (old ?? SchemaTypes.Any, now ?? SchemaTypes.Any);
        if (before.SetEquals(after))
        {
            return true;
        }
        var rule = before.IsSubsetOf(after) ? SchemaRules.TypeWidened : before.IsSupersetOf(after) ? SchemaRules.TypeNarrowed : SchemaRules.TypeChanged;
        Report(rule, place, "type", $"{Name(old)} became {Name(now)}.");
        return rule != SchemaRules.TypeChanged && old is not null && now is not null;
    }

    private void CompareFormats(string? old, string? now, Place place)
    {
        if (old == now)
        {
            return;
        }
        var widths = Array.Find(Widths, list => list.Contains(old ?? "") && list.Contains(now ?? "")) ?? [now ?? "", old ?? ""];
        var isKnown = old is null || now is null || widths.Length == 3;
        // Without a format more values are allowed than with any.
        var isWider = widths.Length == 3 ? Array.IndexOf(widths, now ?? "") > Array.IndexOf(widths, old ?? "") : now is null;
        var rule = !isKnown ? SchemaRules.TypeChanged : isWider ? SchemaRules.TypeWidened : SchemaRules.TypeNarrowed;
        Report(rule, place, "format", $"{old ?? "No format"} became {now ?? "no format"}.");
    }

    private void CompareValues(IReadOnlyDictionary<string, JToken>? old, IReadOnlyDictionary<string, JToken>? now, Place place)
    {
        if (old is null && now is null)
        {
            return;
        }
        if (old is null || now is null)
        {
            Report(old is null ? SchemaRules.TypeNarrowed : SchemaRules.TypeWidened, place, "enum",
                old is null ? "Only certain values are allowed now." : "The values are not listed any more.");
            return;
        }
        foreach (var (text, at) in old.Where(value => !now.ContainsKey(value.Key)))
        {
            findings.Add(SchemaRules.EnumValueRemoved.For(place.Direction), $"{place.Path} > {text}", at);
        }
        foreach (var (text, at) in now.Where(value => !old.ContainsKey(value.Key)))
        {
            findings.Add(SchemaRules.EnumValueAdded.For(place.Direction), $"{place.Path} > {text}", at);
        }
    }

    private void CompareBounds(IReadOnlyDictionary<string, Bound> old, IReadOnlyDictionary<string, Bound> now, Place place)
    {
        foreach (var keyword in old.Keys.Union(now.Keys))
        {
            var (before, after) = (old.GetValueOrDefault(keyword), now.GetValueOrDefault(keyword));
            var order = before is null ? -1 : after is null ? 1 : after.Compare(before);
            if (order != 0)
            {
                Report(order > 0 ? SchemaRules.BoundWidened : SchemaRules.BoundNarrowed, place, keyword,
                    $"{before?.ToString() ?? "No bound"} became {after?.ToString() ?? "no bound"}.");
            }
        }
    }

    private void CompareConstraints(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> now, Place place)
    {
        foreach (var keyword in old.Keys.Union(now.Keys))
        {
            var (before, after) = (old.GetValueOrDefault(keyword), now.GetValueOrDefault(keyword));
            if (before != after)
            {
                var rule = before is null ? SchemaRules.BoundNarrowed : after is null ? SchemaRules.BoundWidened : SchemaRules.ConstraintChanged;
                Report(rule, place, keyword, $"{before ?? "No constraint"} became {after ?? "no constraint"}.");
            }
        }
    }

    private void Report(DirectedRule rule, Place place, string keyword, string detail)
    {
        var at = (place.After as JObject)?.Property(keyword, StringComparison.Ordinal) as JToken ?? place.After;
        findings.Add(rule.For(place.Direction), $"{place.Path} > {keyword}", at, detail);
    }

    private static string Became(JToken? old, JToken? now) =>
        $"{(old is null ? "None" : SchemaResolver.Text(old))} became {(now is null ? "none" : SchemaResolver.Text(now))}.";

    private static string Name(IReadOnlySet<string>? types) =>
        types is null ? "any type"
        : types.Count == 0 ? "nothing"
        : string.Join(" or ", types.Where(type => type != "integer" || !types.Contains("number")).Order(StringComparer.Ordinal));
}
