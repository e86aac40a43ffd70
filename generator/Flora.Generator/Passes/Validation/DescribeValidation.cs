using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Validation;

/// <summary>Describes the local checks of each request: of its parameters, and of its body with all that is in it.</summary>
public sealed class DescribeValidation : IPass
{
    public void Apply(PassContext context)
    {
        var nested = new NestedChecks(context.Document);
        foreach (var component in Schemas.Components(context.Document).Properties().Where(component => IsSent(component.Value)))
        {
            var schema = (JObject)component.Value;
            if (schema[Annotation.Form] is JObject form)
            {
                Add(form, Members(context, schema, form, nested));
            }
            else if (schema[Annotation.Model] is JObject model && nested.HasChecks(component.Name))
            {
                Add(model, Members(context, schema, model, nested));
            }
            else if (schema[Annotation.Union] is JObject union && nested.HasChecks(component.Name))
            {
                Add(union, Variants(context, schema, union, nested));
            }
        }
        foreach (var operation in Operation.All(context.Document))
        {
            Add(operation.Annotation, Parameters(context, operation, nested).Concat(Body(context, operation, nested)));
        }
    }

    private static bool IsSent(JToken schema) =>
        schema is JObject node && (node[Annotation.Form] is not null || (string?)node[Annotation.Direction] is "request" or "both");

    private static NameScope ScopeOf(PassContext context, JToken? members, string key) =>
        new(context.Settings.Namespace, [.. (members as JArray ?? []).Select(member => (string)member[key]!)]);

    private static void Add(JObject owner, IEnumerable<string> checks)
    {
        var statements = checks.ToList();
        if (statements.Count > 0)
        {
            owner["checks"] = new JArray(statements);
        }
    }

    private static IEnumerable<string> Members(PassContext context, JObject schema, JObject described, NestedChecks nested)
    {
        var scope = ScopeOf(context, described["members"], "name");
        foreach (var (property, member) in ((schema["properties"] as JObject)?.Properties() ?? []).Zip(described["members"] as JArray ?? []))
        {
            var (name, csharp) = ((string)member["name"]!, (string)member["csharp"]!);
            if (member["isRequiredPart"] is not null || nested.IsRequiredOnlyWhenSent(schema, property.Name))
            {
                yield return $"check.Required({member["json"]}, {name})";
            }
            var isOptional = csharp.StartsWith("Optional<", StringComparison.Ordinal);
            var value = isOptional ? $"{name}.ValueOr(null)" : name;
            foreach (var check in csharp.Contains("FloraFile", StringComparison.Ordinal) ? [] : nested.Of((JObject)property.Value, (string)member["json"]!, value, isOptional || csharp.EndsWith('?'), scope))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<string> Variants(PassContext context, JObject schema, JObject union, NestedChecks nested)
    {
        var scope = new NameScope(context.Settings.Namespace, ["Value", "IsKnown"]);
        var schemas = (schema["oneOf"] as JArray ?? schema["anyOf"] as JArray ?? []).OfType<JObject>().ToList();
        foreach (var variant in union["variants"]!)
        {
            var csharp = (string)variant["csharp"]!;
            if (nested.HasChecks(csharp))
            {
                yield return $"(Value as {csharp})?.Validate(check)";
            }
            else if (schemas.Find(alternative => !nested.IsComponent(alternative) && TypeMapper.Map(context.Document, alternative, scope).Name == csharp) is { } alternative)
            {
                // A single value or a list has no members that could have names of their own.
                foreach (var check in nested.Of(alternative, "\"\"", $"(Value as {csharp}{(variant["isStruct"] is null ? "" : "?")})", isNullable: true, scope))
                {
                    yield return check;
                }
            }
        }
    }

    private static IEnumerable<string> Parameters(PassContext context, Operation operation, NestedChecks nested)
    {
        var scope = ScopeOf(context, operation.Annotation["parameters"], "member");
        foreach (var (parameter, described) in operation.Parameters.Zip(operation.Annotation["parameters"] as JArray ?? []))
        {
            var name = CSharpName.Literal((string)described["name"]!);
            var member = (string)described["member"]!;
            if (described["required"] is not null)
            {
                yield return $"check.Required({name}, {member})";
            }
            foreach (var check in nested.Of(parameter["schema"] as JObject ?? [], name, member, isNullable: true, scope))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<string> Body(PassContext context, Operation operation, NestedChecks nested)
    {
        if (operation.Annotation["body"] is not JObject body)
        {
            yield break;
        }
        if (body["required"] is not null)
        {
            yield return $"check.Required(\"body\", {DescribeBodies.Member})";
        }
        if (body["codec"] is null && (string?)body["kind"] is "multipart" or "urlencoded")
        {
            yield return $"{DescribeBodies.Member}?.Validate(check)";
        }
        else if (RequestBody.Of(context.Document, operation) is { Kind: not BodyKind.File, Schema: { } schema })
        {
            // The members of a body are named as the API names them, without a word before them.
            var name = nested.IsComponent(schema) ? "\"\"" : "\"body\"";
            foreach (var check in nested.Of(schema, name, DescribeBodies.Member, isNullable: true, ScopeOf(context, operation.Annotation["parameters"], "member")))
            {
                yield return check;
            }
        }
    }
}
