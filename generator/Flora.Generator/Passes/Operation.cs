using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes;

/// <summary>An operation and where it stands.</summary>
/// <param name="Path">The path template, such as <c>/things/{id}</c>.</param>
/// <param name="Verb">The method as OpenAPI spells it, in small letters.</param>
/// <param name="Node">The operation object.</param>
public sealed record Operation(string Path, string Verb, JObject Node)
{
    /// <summary>Every operation, in the order of the document.</summary>
    public static IEnumerable<Operation> All(ApiDocument document) =>
        from path in (document.Root["paths"] as JObject)?.Properties() ?? []
        where path.Value is JObject
        from verb in ((JObject)path.Value).Properties()
        where HttpVerbs.All.Contains(verb.Name) && verb.Value is JObject
        select new Operation(path.Name, verb.Name, (JObject)verb.Value);

    /// <summary>What holds the decisions about the whole document: the first operation, or a place of its own where there is none.</summary>
    public static JObject Holder(ApiDocument document) =>
        All(document).FirstOrDefault()?.Node ?? document.Root[Passes.Annotation.Holder] as JObject ?? (JObject)(document.Root[Passes.Annotation.Holder] = new JObject());

    /// <summary>What the naming pass decided; the passes after it add to it.</summary>
    public JObject Annotation => (JObject)Node[Passes.Annotation.Operation]!;

    /// <summary>The parameters, with references already followed.</summary>
    public IEnumerable<JObject> Parameters => (Node["parameters"] as JArray)?.OfType<JObject>() ?? [];
}
