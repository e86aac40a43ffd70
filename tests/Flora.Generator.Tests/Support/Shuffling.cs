using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Support;

/// <summary>Writes a document in another order that means the same.</summary>
internal static class Shuffling
{
    // Lists whose order says something: the first tag is the client, the first server the address, examples and docs are prose.
    private static readonly HashSet<string> Ordered = ["tags", "servers", "security", "example", "examples", "default", "x-enum-varnames", "columns"];

    /// <summary>The same document with its members and lists in an order of the seed's.</summary>
    public static ApiDocument Of(ApiDocument document, int seed) => new(document.File, (JObject)Shuffle(document.Root, new Random(seed)));

    private static JToken Shuffle(JToken token, Random random)
    {
        JToken shuffled = token switch
        {
            JObject node => new JObject(InAnyOrder(node.Properties().Select(member => Copy(member, Shuffle(member, random))), random)),
            JArray list => new JArray(InAnyOrder(list.Select(item => Shuffle(item, random)), random)),
            _ => token.DeepClone(),
        };
        SourceLocations.Set(shuffled, SourceLocations.Of(token));
        return shuffled;
    }

    private static JToken Shuffle(JProperty member, Random random) =>
        Ordered.Contains(member.Name) ? member.Value.DeepClone() : Shuffle(member.Value, random);

    private static JProperty Copy(JProperty member, JToken value)
    {
        var copy = new JProperty(member.Name, value);
        SourceLocations.Set(copy, SourceLocations.Of(member));
        return copy;
    }

    private static T[] InAnyOrder<T>(IEnumerable<T> items, Random random)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return array;
    }
}
