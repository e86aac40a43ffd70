using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords for lists.</summary>
internal static class ListKeywords
{
    public static IEnumerable<Mismatch> Check(SchemaValidator validator, JObject schema, JToken value, string path)
    {
        if (value is not JArray list)
        {
            return [];
        }
        var first = schema["prefixItems"] as JArray ?? [];
        var items = first.Zip(list, (each, item) => (each, item))
            .Concat(schema["items"] is { } rest ? list.Skip(first.Count).Select(item => (each: rest, item)) : [])
            .SelectMany((pair, index) => validator.Validate(pair.each, pair.item, FormattableString.Invariant($"{path}[{index}]")));
        return Size(schema, list, path).Concat(items);
    }

    private static IEnumerable<Mismatch> Size(JObject schema, JArray list, string path)
    {
        if (schema["minItems"] is { } least && JsonNumber.Compare(new JValue(list.Count), least) < 0)
        {
            yield return new(list, path, least, $"the list has fewer than {least} items");
        }
        if (schema["maxItems"] is { } most && JsonNumber.Compare(new JValue(list.Count), most) > 0)
        {
            yield return new(list, path, most, $"the list has more than {most} items");
        }
        if (schema["uniqueItems"] is JValue { Value: true } unique
            && list.Where((item, index) => list.Take(index).Any(other => JsonEquality.AreEqual(other, item))).FirstOrDefault() is { } again)
        {
            yield return new(again, path, unique, $"{SchemaValidator.Quote(again)} is in the list twice");
        }
    }
}
