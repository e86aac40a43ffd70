using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Models;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes the method of each operation: what it takes and returns, how it goes from page to page, and its documentation.</summary>
public sealed class DescribeMethods : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            var annotation = operation.Annotation;
            if (operation.Node[Annotation.Pagination] is JObject pagination && Answer.SchemaOf(context.Document, operation) is { } schema)
            {
                annotation["kind"] = "list";
                annotation["page"] = Pages.Describe(context.Document, operation, pagination, schema);
                annotation["returns"] = $"AsyncPageable<{annotation["page"]!["csharp"]}, {annotation["page"]!["item"]}>";
            }
            else
            {
                annotation["kind"] = "call";
                annotation["returns"] = annotation["answer"]!["csharp"] is { } answer ? $"FloraCall<{answer}>" : "FloraCall";
            }
            if (Deprecation.Of(operation.Node) is { } deprecated)
            {
                annotation["deprecated"] = deprecated;
            }
            annotation["docs"] = new JArray(MethodDocs.Of(context.Document, operation));
            if (Shortcut.Of(operation) is { } shortcut)
            {
                annotation["shortcut"] = shortcut;
            }
        }
    }
}
