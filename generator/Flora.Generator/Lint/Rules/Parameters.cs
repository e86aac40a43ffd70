using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>An operation has each parameter once, and those of its path are the ones that the path names.</summary>
internal sealed partial class Parameters : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var path in ((context.Document.Root["paths"] as JObject)?.Properties() ?? []).Where(path => path.Value is JObject))
        {
            var item = context.Follow(path.Value)!;
            var shared = Declared(context, item);
            foreach (var verb in HttpVerbs.All.Where(verb => item[verb] is JObject))
            {
                CheckOperation(context, path, item[verb]!, shared);
            }
        }
    }

    private static void CheckOperation(CheckContext context, JProperty path, JToken operation, List<Declaration> shared)
    {
        var declared = Declared(context, operation).UnionBy(shared, parameter => (parameter.Name, parameter.Place)).ToList();
        var inPath = declared.Where(parameter => parameter.Place == "path").ToList();
        var used = Template().Matches(path.Name).Select(match => match.Groups[1].Value).ToList();
        foreach (var name in used.Where(name => inPath.TrueForAll(parameter => parameter.Name != name)))
        {
            context.Error(DiagnosticCodes.PathParameter, operation.Parent!, $"The path names '{{{name}}}', and no parameter declares it.",
                $"Add a parameter with 'name: {name}', 'in: path' and 'required: true'.");
        }
        foreach (var parameter in inPath.Where(parameter => !used.Contains(parameter.Name)))
        {
            context.Error(DiagnosticCodes.PathParameter, parameter.At, $"The path '{path.Name}' does not name '{{{parameter.Name}}}'.",
                "Name it in the path, or remove the parameter.");
        }
        foreach (var parameter in inPath.Where(parameter => !parameter.IsRequired))
        {
            context.Error(DiagnosticCodes.PathParameter, parameter.At, $"The path parameter '{parameter.Name}' is not required.",
                "Add 'required: true'.");
        }
    }

    private static List<Declaration> Declared(CheckContext context, JToken owner)
    {
        var all = (owner["parameters"] as JArray ?? [])
            .Select(item => new Declaration(item, (JObject)context.Follow(item)!))
            .ToList();
        foreach (var again in all.GroupBy(parameter => (parameter.Name, parameter.Place)).SelectMany(group => group.Skip(1)))
        {
            context.Error(DiagnosticCodes.DuplicateParameter, again.At, $"The {again.Place} parameter '{again.Name}' is declared twice.",
                "Remove one of them.");
        }
        return all;
    }

    /// <summary>A parameter, and where the operation or the path names it.</summary>
    private sealed record Declaration(JToken At, JObject Parameter)
    {
        public string Name => (string)Parameter["name"]!;

        public string Place => (string)Parameter["in"]!;

        public bool IsRequired => Parameter["required"] is JValue { Value: true };
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Template();
}
