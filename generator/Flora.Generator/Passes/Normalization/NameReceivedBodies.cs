using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Makes a component of the JSON body of each request that the API sends, a webhook or a callback, so that whoever receives it has its model. Nothing
/// else is made of them.
/// </summary>
public sealed class NameReceivedBodies : IPass
{
    public void Apply(PassContext context)
    {
        // A shared body is found by each that receives it.
        var named = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        var components = Schemas.Components(context.Document);
        foreach (var webhook in Members(context.Document.Root["webhooks"]))
        {
            NameBodies(context.Document, components, named, webhook.Name + " webhook", webhook.Value);
        }
        foreach (var callback in Callbacks(context.Document))
        {
            var receivers = References.Follow(context.Document, callback.Value);
            foreach (var receiver in Members(receivers).Where(member => !OwnExtensions.IsExtension(member.Name)))
            {
                NameBodies(context.Document, components, named, callback.Name + " callback", receiver.Value);
            }
        }
        foreach (var operation in DocumentWalk.Run(context.Document, new Diagnostics()).Of(NodeKind.Operation))
        {
            operation.Object.Remove("callbacks");
        }
        context.Document.Root.Remove("webhooks");
        (context.Document.Root["components"] as JObject)?.Remove("callbacks");
    }

    private static IEnumerable<JProperty> Callbacks(ApiDocument document) =>
        DocumentWalk.Run(document, new Diagnostics()).Of(NodeKind.Operation).SelectMany(operation => Members(operation.Object["callbacks"]));

    private static void NameBodies(ApiDocument document, JObject components, HashSet<JObject> named, string name, JToken receiver)
    {
        if (References.Follow(document, receiver) is not JObject item)
        {
            return;
        }
        var operations = HttpVerbs.All.Where(verb => item[verb] is JObject).ToList();
        foreach (var verb in operations)
        {
            if (Body(document, (JObject)item[verb]!) is { } body && body["$ref"] is null && named.Add(body))
            {
                var schema = (JObject)body.DeepClone();
                Describe(schema, (JObject)item[verb]!);
                components.Add(Compositions.FreeName(components, CSharpName.Type(operations.Count == 1 ? name : $"{name} {verb}")), schema);
            }
        }
    }

    // One that is written in place: a component has a model already.
    private static JObject? Body(ApiDocument document, JObject operation) =>
        operation["requestBody"] is { } body && References.Follow(document, body) is JObject node
            ? Members(node["content"]).Where(media => MediaTypes.IsJson(media.Name)).Select(media => (media.Value as JObject)?["schema"] as JObject).FirstOrDefault()
            : null;

    private static void Describe(JObject schema, JObject operation)
    {
        if (schema["description"] is null && (operation["description"] ?? operation["summary"]) is JValue { Value: string } said)
        {
            schema["description"] = said.DeepClone();
        }
    }

    private static IEnumerable<JProperty> Members(JToken? map) => (map as JObject)?.Properties() ?? [];
}
