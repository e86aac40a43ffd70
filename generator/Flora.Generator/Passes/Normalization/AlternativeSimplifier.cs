using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Simplifies the alternatives of schemas, those first that others consist of.</summary>
internal sealed class AlternativeSimplifier(PassContext context)
{
    private readonly LikeAlternatives like = new(context.Document);
    private readonly HashSet<JObject> started = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JObject> itself = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JObject> finished = new(ReferenceEqualityComparer.Instance);

    /// <summary>Simplifies a schema and all within it; once.</summary>
    public void Simplify(JObject schema)
    {
        if (!started.Add(schema))
        {
            return;
        }
        SimplifyItself(schema);
        foreach (var inner in SchemaPlaces.Within(schema).OfType<JObject>())
        {
            Simplify(inner);
        }
    }

    private void SimplifyItself(JObject schema)
    {
        if (!itself.Add(schema))
        {
            return;
        }
        KeepOneList(schema);
        if (schema["oneOf"] is JArray || schema["anyOf"] is JArray)
        {
            Reduce(schema, schema["oneOf"] is JArray ? "oneOf" : "anyOf");
        }
        finished.Add(schema);
    }

    private void KeepOneList(JObject schema)
    {
        if (schema["oneOf"] is not JArray one || schema["anyOf"] is not JArray any)
        {
            return;
        }
        if (any.OfType<JObject>().All(Keywords.OnlyConstrains))
        {
            schema.Remove("anyOf");
        }
        else if (one.OfType<JObject>().All(Keywords.OnlyConstrains))
        {
            schema.Remove("oneOf");
        }
        else
        {
            context.Diagnostics.Warning(DiagnosticCodes.Unsupported, any, "'anyOf' beside 'oneOf' is not supported: the schema is what 'oneOf' says.",
                "Write one list with all alternatives.");
            schema.Remove("anyOf");
        }
    }

    private void Reduce(JObject schema, string key)
    {
        var given = ((JArray)schema[key]!).OfType<JObject>().ToList();
        PromoteDiscriminator(schema, given);
        var alternatives = given.SelectMany(alternative => Flat(schema, alternative)).ToList();
        var siblings = Keywords.Assertions(schema).Where(member => member.Name != key).ToList();
        if (alternatives.Exists(IsAny) || alternatives.TrueForAll(Keywords.OnlyConstrains)
            || (siblings.TrueForAll(sibling => sibling.Name == "type") && alternatives.Exists(Keywords.OnlyConstrains)))
        {
            schema.Remove(key);
            schema.Remove(Annotation.Discriminator);
            return;
        }
        alternatives = [.. alternatives.Select(alternative => SiblingParts.With(context.Document, siblings, alternative)).OfType<JObject>()];
        if (alternatives.Count == 0)
        {
            schema.Remove(key);
            return;
        }
        foreach (var sibling in siblings)
        {
            sibling.Remove();
        }
        alternatives = like.Merge(alternatives);
        schema[key] = new JArray(alternatives);
        if (alternatives is [var only])
        {
            schema.Remove(Annotation.Discriminator);
            Alternative.Replace(schema, key, only);
        }
        else
        {
            schema.Remove(key);
            schema["oneOf"] = new JArray(alternatives);
        }
    }

    // A union among the alternatives decides for this one too, where nothing else in it is an object.
    private void PromoteDiscriminator(JObject schema, List<JObject> alternatives)
    {
        var targets = alternatives.ConvertAll(alternative => Schemas.Follow(context.Document, alternative));
        var unions = targets.Where(SchemaShape.IsUnion).ToList();
        if (schema[Annotation.Discriminator] is null && unions is [var union] && union[Annotation.Discriminator] is { } discriminator
            && targets.TrueForAll(target => target == union || SchemaShape.TypeOf(target) is not (null or "object")))
        {
            schema[Annotation.Discriminator] = discriminator.DeepClone();
        }
    }

    private IEnumerable<JObject> Flat(JObject schema, JObject alternative)
    {
        var target = Schemas.Follow(context.Document, alternative);
        if (target == schema)
        {
            return [];
        }
        SimplifyItself(target);
        if (!SchemaShape.IsUnion(target))
        {
            return [alternative];
        }
        if (!finished.Contains(target))
        {
            return [];
        }
        if (Schemas.TakesNull(context.Document, alternative))
        {
            schema["nullable"] = true;
        }
        var isSame = JToken.DeepEquals(schema[Annotation.Discriminator], target[Annotation.Discriminator]);
        return target["oneOf"]!.OfType<JObject>().Select(inner =>
        {
            var copy = (JObject)inner.DeepClone();
            if (!isSame)
            {
                copy.Remove(Annotation.Values);
            }
            return copy;
        });
    }

    private bool IsAny(JObject alternative) => Keywords.Assertions(Schemas.Follow(context.Document, alternative)).Count == 0;
}
