using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>A way through the members of a model, in C#.</summary>
/// <param name="Expression">What stands behind the dot, such as <c>Owner?.Name</c>.</param>
/// <param name="IsNullable">Whether it can give null on the way or at its end.</param>
/// <param name="Schema">The schema at its end.</param>
public sealed record MemberPath(string Expression, bool IsNullable, JObject Schema)
{
    /// <summary>Follows a path of JSON names, with a dot between levels; null when the model has no such member.</summary>
    public static MemberPath? Find(ApiDocument document, JObject model, string path)
    {
        var expression = "";
        var isNullable = false;
        var at = model;
        foreach (var name in path.Split('.'))
        {
            at = Schemas.Follow(document, at);
            var literal = CSharpName.Literal(name);
            var member = (at[Annotation.Model]?["members"] as JArray)?.FirstOrDefault(candidate => (string?)candidate["json"] == literal);
            if (member is null || at["properties"]?[name] is not JObject next)
            {
                return null;
            }
            expression += (expression.Length == 0 ? "" : isNullable ? "?." : ".") + (string)member["name"]!;
            isNullable |= ((string)member["csharp"]!).EndsWith('?');
            at = next;
        }
        return new MemberPath(expression, isNullable, at);
    }

    /// <summary>The C# type of one item, when a list stands at the end.</summary>
    public CSharpType ItemType(ApiDocument document) => TypeMapper.Map(document, Schemas.Follow(document, Schema)["items"]);
}
