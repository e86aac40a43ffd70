using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Whether a value is flat, so that a style of OpenAPI has a way to write it: lists and objects hold nothing but texts, numbers and booleans.</summary>
internal sealed class FlatValues(ApiDocument document, JsonKinds kinds)
{
    private static readonly string[] Combining = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] KeysOfMembers = ["properties", "patternProperties"];

    /// <param name="schema">What the value is.</param>
    /// <param name="takesLists">Whether a member of an object can be a list.</param>
    public bool Fit(JToken schema, bool takesLists) =>
        (!kinds.MayBeList(schema) || ItemsOf(schema).All(IsSingle))
        && (!kinds.MayBeObject(schema) || MembersOf(schema).All(member => IsSingle(member) || (takesLists && IsFlatList(member))));

    /// <summary>Whether a value is no list and no object; one that may be anything is looked at when it is sent.</summary>
    public bool IsSingle(JToken schema) => !kinds.MayBeList(schema) && !kinds.MayBeObject(schema);

    private bool IsFlatList(JToken schema) => !kinds.MayBeObject(schema) && ItemsOf(schema).All(IsSingle);

    private IEnumerable<JToken> ItemsOf(JToken schema) =>
        PartsOf(schema).SelectMany(part => (part["prefixItems"] as JArray ?? []).Append(part["items"])).OfType<JToken>();

    // What only answers have is not sent.
    private IEnumerable<JToken> MembersOf(JToken schema) =>
        from part in PartsOf(schema)
        from member in KeysOfMembers.SelectMany(key => (part[key] as JObject)?.PropertyValues() ?? []).Append(part["additionalProperties"])
        where member is not null && (member as JObject)?["readOnly"] is not JValue { Value: true }
        select member;

    private HashSet<JObject> PartsOf(JToken schema)
    {
        var found = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<JToken?>([schema]);
        while (pending.TryDequeue(out var next))
        {
            if (next is JObject part && found.Add(part))
            {
                pending.Enqueue(References.Of(part) is { } reference ? References.Resolve(document, reference) : null);
                foreach (var inner in Combining.SelectMany(key => part[key] as JArray ?? []))
                {
                    pending.Enqueue(inner);
                }
            }
        }
        return found;
    }
}
