using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Validation;

/// <summary>The checks of a value and of all that is in it.</summary>
internal sealed class NestedChecks(ApiDocument document)
{
    // The name of an item within its list or map is empty: the validator knows the index or the key.
    private const string NoName = "\"\"";

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>The checks as C# statements without their semicolons.</summary>
    /// <param name="schema">What the value must be.</param>
    /// <param name="name">Its name as a literal, for messages.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="isNullable">Whether the value can be null, which passes.</param>
    /// <param name="scope">The place of the checks.</param>
    public IEnumerable<string> Of(JObject schema, string name, string value, bool isNullable, NameScope scope)
    {
        foreach (var check in ValueChecks.Of(document, schema, name, value, isNullable, scope))
        {
            yield return check;
        }
        if (ComponentOf(schema) is { } component)
        {
            if (HasChecks(component))
            {
                yield return $"check.Within({name}, {value}, static (check, value) => value.Validate(check))";
            }
            yield break;
        }
        var target = Schemas.Follow(document, schema);
        foreach (var (method, inner) in new[] { ("Each", target["items"]), ("EachValue", target["additionalProperties"]) })
        {
            if (inner is JObject item && ItemChecks(item, scope) is { } check)
            {
                yield return $"check.{method}({name}, {value}, static (check, item) => {check})";
            }
        }
    }

    /// <summary>Whether a value is a record or a union, whose members have names of their own.</summary>
    public bool IsComponent(JObject schema) => ComponentOf(schema) is not null;

    /// <summary>Whether a record or union, or anything that it leads to, has something to check.</summary>
    public bool HasChecks(string component)
    {
        if (!known.TryGetValue(component, out var has))
        {
            known[component] = has = Reachable(component).Any(name => OwnSchemas(name).Any(HasLeaf) || RequiresWhenSent(name));
        }
        return has;
    }

    /// <summary>Whether a member must be sent though the type lets it be null, because answers do not have it.</summary>
    public bool IsRequiredOnlyWhenSent(JObject schema, string member) =>
        !SchemaUse.IsRequiredMember(document, schema, member) && SchemaUse.IsRequiredWhenSent(document, schema, member)
        && schema["properties"]?[member] is JObject node && !TypeMapper.IsNullable(document, node);

    private bool RequiresWhenSent(string component) =>
        Schemas.Components(document)[component] is JObject schema && schema["properties"] is JObject members
        && members.Properties().Any(member => IsRequiredOnlyWhenSent(schema, member.Name));

    private bool HasLeaf(JObject schema)
    {
        var target = Schemas.Follow(document, schema);
        return ValueChecks.Of(document, schema, NoName, "value", isNullable: true, NameScope.Open).Any()
            || (ComponentOf(schema) is null && new[] { target["items"], target["additionalProperties"] }.OfType<JObject>().Any(HasLeaf));
    }

    private string? ItemChecks(JObject item, NameScope scope)
    {
        var isNullable = TypeMapper.IsNullable(document, item);
        if (ComponentOf(item) is { } component)
        {
            return HasChecks(component) ? $"item{(isNullable ? "?" : "")}.Validate(check)" : null;
        }
        // Null items are passed over by the validator.
        var checks = Of(item, NoName, "item", isNullable, scope).ToList();
        return checks.Count switch
        {
            0 => null,
            1 => checks[0],
            _ => $"{{ {string.Join("; ", checks)}; }}",
        };
    }

    private HashSet<string> Reachable(string component)
    {
        var found = new HashSet<string>([component], StringComparer.Ordinal);
        var pending = new Queue<string>(found);
        while (pending.TryDequeue(out var name))
        {
            foreach (var next in OwnSchemas(name).SelectMany(Components).Where(found.Add))
            {
                pending.Enqueue(next);
            }
        }
        return found;
    }

    private IEnumerable<JObject> OwnSchemas(string component)
    {
        var schema = Schemas.Components(document)[component] as JObject ?? [];
        return ((schema["properties"] as JObject)?.Properties().Select(property => property.Value) ?? [])
            .Concat(schema["oneOf"] as JArray ?? [])
            .OfType<JObject>();
    }

    private IEnumerable<string> Components(JObject schema)
    {
        if (ComponentOf(schema) is { } name)
        {
            return [name];
        }
        var target = Schemas.Follow(document, schema);
        return new[] { target["items"], target["additionalProperties"] }.OfType<JObject>().SelectMany(Components);
    }

    // The record or union that a schema refers to, by however many aliases; null for all else.
    private string? ComponentOf(JObject schema) =>
        TypeMapper.Map(document, schema) is { Reader: "Object" } type
            && Schemas.Components(document)[type.Name] is JObject target && (target[Annotation.Model] ?? target[Annotation.Union]) is not null
            ? type.Name
            : null;
}
