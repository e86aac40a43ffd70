using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Schemas;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares the parameters of an operation.</summary>
internal sealed class ParameterComparer(Versions versions, SchemaComparer schemas)
{
    /// <summary>Compares them.</summary>
    public void Compare(WireOperation before, WireOperation after)
    {
        var old = before.Parameters(versions.Before);
        var now = after.Parameters(versions.After);
        foreach (var (_, parameter) in old.Where(parameter => !now.ContainsKey(parameter.Key)))
        {
            versions.Findings.Add(ParameterRules.Removed, PathOf(after, parameter), parameter);
        }
        foreach (var (key, parameter) in now)
        {
            if (old.TryGetValue(key, out var earlier))
            {
                Compare(earlier, parameter, PathOf(after, parameter));
            }
            else
            {
                versions.Findings.Add(IsRequired(parameter) ? ParameterRules.RequiredAdded : ParameterRules.Added, PathOf(after, parameter), parameter);
            }
        }
    }

    private void Compare(JObject before, JObject after, string path)
    {
        if (IsRequired(before) != IsRequired(after))
        {
            versions.Findings.Add(IsRequired(after) ? ParameterRules.BecameRequired : ParameterRules.BecameOptional, path, after["required"] ?? after);
        }
        if (TextOf(before, "in") == "path" && TextOf(before, "name") != TextOf(after, "name"))
        {
            versions.Findings.Add(ParameterRules.Renamed, path, after, $"{TextOf(before, "name")} became {TextOf(after, "name")}.");
        }
        if (Encoding(versions.Before, before) != Encoding(versions.After, after))
        {
            versions.Findings.Add(ParameterRules.EncodingChanged, path, after["style"] ?? after["explode"] ?? after);
        }
        if (before["deprecated"] is not JValue { Value: true } && after["deprecated"] is JValue { Value: true } deprecated)
        {
            versions.Findings.Add(ParameterRules.Deprecated, path, deprecated);
        }
        versions.CompareTexts(before["description"], after["description"], OperationRules.DescriptionChanged, $"{path} > description", after);
        versions.CompareTexts(before["example"], after["example"], OperationRules.ExampleChanged, $"{path} > example", after);
        versions.CompareTexts(before["examples"], after["examples"], OperationRules.ExampleChanged, $"{path} > examples", after);
        schemas.Compare(SchemaOf(before), SchemaOf(after), new(Direction.Request, path, before, after));
    }

    private static string PathOf(WireOperation operation, JObject parameter) => $"{operation.Name} > {TextOf(parameter, "in")} {TextOf(parameter, "name")}";

    private static bool IsRequired(JObject parameter) => parameter["required"] is JValue { Value: true };

    private static JToken? SchemaOf(JObject parameter) =>
        parameter["schema"] ?? ((parameter["content"] as JObject)?.Properties().FirstOrDefault()?.Value as JObject)?["schema"];

    // How the value is written, with the defaults of OpenAPI filled in; a single value is written alike with and without `explode`.
    private static (string Media, string Style, bool? Explode, bool Reserved) Encoding(ApiDocument document, JObject parameter)
    {
        var style = TextOf(parameter, "style") ?? (TextOf(parameter, "in") is "query" or "cookie" ? "form" : "simple");
        var types = SchemaResolver.Resolve(document, SchemaOf(parameter)).Types;
        var isSingle = types is not null && !types.Contains("array") && !types.Contains("object");
        return (
            (parameter["content"] as JObject)?.Properties().FirstOrDefault()?.Name ?? "",
            style,
            isSingle ? null : parameter["explode"] is JValue { Value: bool explode } ? explode : style == "form",
            parameter["allowReserved"] is JValue { Value: true });
    }

    private static string? TextOf(JObject node, string key) => (string?)(node[key] as JValue);
}
