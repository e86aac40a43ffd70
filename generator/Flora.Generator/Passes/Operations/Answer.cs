using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>What an operation answers.</summary>
public static class Answer
{
    /// <summary>The answers by status, with references followed, in the order of the document.</summary>
    public static IEnumerable<(string Status, JObject Response)> All(ApiDocument document, Operation operation) =>
        from response in (operation.Node["responses"] as JObject)?.Properties() ?? []
        let target = References.Follow(document, response.Value) as JObject
        where target is not null
        select (response.Name, target);

    /// <summary>The JSON schema of the first successful answer; null when it has none.</summary>
    public static JObject? SchemaOf(ApiDocument document, Operation operation) =>
        All(document, operation)
            .Where(answer => answer.Status.StartsWith('2'))
            .Select(answer => (answer.Response["content"] as JObject)?["application/json"]?["schema"] as JObject)
            .FirstOrDefault(schema => schema is not null);
}
