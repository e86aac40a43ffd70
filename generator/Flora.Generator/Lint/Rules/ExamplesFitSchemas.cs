using Flora.Generator.Document;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>Every example and default is a value that its schema describes: contract cases and documentation are made of them.</summary>
internal sealed class ExamplesFitSchemas : ICheck
{
    private static readonly NodeKind[] Holders = [NodeKind.MediaType, NodeKind.Parameter, NodeKind.Header];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        var validator = new SchemaValidator(context.Document);
        foreach (var holder in Holders.SelectMany(context.Nodes.Of))
        {
            if (holder.Object["schema"] is { } schema)
            {
                Check(context, validator, schema, Values(context, holder.Object), "example");
            }
        }
        foreach (var schema in context.Nodes.Of(NodeKind.Schema).Select(node => node.Object))
        {
            Check(context, validator, schema, One(schema["example"]).Concat(schema["examples"] as JArray ?? []), "example");
            Check(context, validator, schema, One(schema["default"]), "default");
            Check(context, validator, schema, schema["type"] is null ? [] : schema["enum"] as JArray ?? [], "enum value");
        }
    }

    private static IEnumerable<JToken> Values(CheckContext context, JObject holder) =>
        One(holder["example"]).Concat(
            from example in (holder["examples"] as JObject)?.Properties() ?? []
            let target = context.Follow(example.Value)
            where target?["value"] is not null
            select target["value"]);

    private static IEnumerable<JToken> One(JToken? value) => value is null ? [] : [value];

    private static void Check(CheckContext context, SchemaValidator validator, JToken schema, IEnumerable<JToken> values, string what)
    {
        foreach (var mismatch in values.SelectMany(value => validator.Validate(schema, value, "")))
        {
            var path = mismatch.Path.Length == 0 ? "" : $" at '{mismatch.Path.TrimStart('.')}'";
            context.Error(DiagnosticCodes.ExampleContradictsSchema, mismatch.At, $"The {what} contradicts its schema{path}: {mismatch.Reason}.",
                FormattableString.Invariant($"Correct the {what}, or the schema in line {SourceLocations.Of(mismatch.Schema).Line}."));
        }
    }
}
