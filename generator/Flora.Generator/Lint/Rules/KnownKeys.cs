using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>Paths begin with a slash, answers are named by statuses, and parameters stand where OpenAPI knows a place.</summary>
internal sealed partial class KnownKeys : ICheck
{
    private static readonly string[] Places = ["query", "header", "path", "cookie"];
    private static readonly string[] PlacesOfVersion32 = [.. Places, "querystring"];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var path in Chosen(context.Document.Root["paths"]).Where(path => !path.Name.StartsWith('/')))
        {
            context.Error(DiagnosticCodes.BadKey, path, $"The path '{path.Name}' does not begin with '/'.", $"Write '/{path.Name}'.");
        }
        foreach (var status in context.Operations.SelectMany(operation => Chosen(operation.Object["responses"])).Where(status => !Status().IsMatch(status.Name)))
        {
            context.Error(DiagnosticCodes.BadKey, status, $"'{status.Name}' is no status of an answer.",
                "Write a status such as \"200\", a class such as 4XX, or default.");
        }
        var places = OpenApiVersion.IsNewest(context.Document) ? PlacesOfVersion32 : Places;
        foreach (var place in context.Nodes.Of(NodeKind.Parameter).Select(parameter => parameter.Object["in"]).OfType<JValue>())
        {
            if (!places.Contains((string?)place, StringComparer.Ordinal))
            {
                context.Error(DiagnosticCodes.BadKey, place, $"A parameter cannot be in '{place}'.",
                    $"Write one of {string.Join(", ", places)}.");
            }
        }
    }

    private static IEnumerable<JProperty> Chosen(JToken? mapping) =>
        ((mapping as JObject)?.Properties() ?? []).Where(property => !property.Name.StartsWith("x-", StringComparison.Ordinal));

    [GeneratedRegex(@"^([1-5]([0-9][0-9]|XX)|default)\z")]
    private static partial Regex Status();
}
