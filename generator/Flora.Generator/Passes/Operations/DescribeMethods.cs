using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes the method of each operation: what it returns, how it goes from page to page, and its documentation.</summary>
public sealed class DescribeMethods : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            if (operation.Node[Annotation.Pagination] is JObject pagination && Answer.SchemaOf(context.Document, operation) is { } schema)
            {
                DescribePages(context, operation, pagination, schema);
                operation.Annotation["docs"] = new JArray(MethodDocs.Of(context.Document, operation));
            }
            else
            {
                context.Diagnostics.Error(DiagnosticCodes.NotGenerated, operation.Node,
                    $"The operation {operation.Annotation["id"]} is no listing, and other operations cannot be generated yet",
                    "A listing has a cursor parameter and a JSON answer with items and a next cursor; say which with `x-pagination`");
            }
        }
    }

    private static void DescribePages(PassContext context, Operation operation, JObject pagination, JObject schema)
    {
        var document = context.Document;
        var page = TypeMapper.Map(document, schema);
        var model = Schemas.Follow(document, schema);
        var items = MemberPath.Find(document, model, (string)pagination["items"]!)!;
        var next = MemberPath.Find(document, model, (string)pagination["next"]!)!;
        var cursor = operation.Annotation["parameters"]!.First(parameter => (string)parameter["name"]! == (string)pagination["cursor"]!);
        operation.Annotation["page"] = new JObject
        {
            ["csharp"] = page.Name,
            ["item"] = items.ItemType(document).Name,
            ["items"] = items.Expression + (items.IsNullable ? " ?? []" : ""),
            ["next"] = next.Expression,
            ["cursor"] = (string)cursor["member"]!,
            ["codec"] = page.ItemCodec,
        };
        ((JObject)model[Annotation.Model]!)["next"] = next.Expression;
    }
}
