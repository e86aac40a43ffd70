using Flora.Generator.Document;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes how a listing goes from page to page, in C#.</summary>
internal static class Pages
{
    public static JObject Describe(ApiDocument document, Operation operation, JObject pagination, JObject schema)
    {
        var page = TypeMapper.Map(document, schema);
        var model = Schemas.Follow(document, schema);
        var items = MemberPath.Find(document, model, (string)pagination["items"]!)!;
        var next = MemberPath.Find(document, model, (string)pagination["next"]!)!;
        var cursor = operation.Annotation["parameters"]!.First(parameter => (string)parameter["name"]! == (string)pagination["cursor"]!);
        ((JObject)model[Annotation.Model]!)["next"] = next.Expression;
        var described = new JObject
        {
            ["csharp"] = page.Name,
            ["item"] = items.ItemType(document).Name,
            ["items"] = items.Expression + (items.IsNullable ? " ?? []" : ""),
            ["next"] = next.Expression,
            ["cursor"] = (string)cursor["member"]!,
            ["codec"] = (string)operation.Annotation["answer"]!["codec"]!,
        };
        if ((string?)pagination["total"] is { } path && MemberPath.Find(document, model, path) is { } total)
        {
            described["total"] = total.Expression;
        }
        return described;
    }
}
