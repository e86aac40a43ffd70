using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>A document of version 3.2 is read as 3.1: each keyword that 3.1 does not have is named.</summary>
internal sealed class KeywordsOfVersion32 : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var keyword in OpenApiVersion.IsNewest(context.Document) ? NewKeywords.All : [])
        {
            foreach (var found in context.Nodes.Of(keyword.Kind).Select(node => NewKeywords.Find(keyword, node.Object)).OfType<JToken>())
            {
                context.Diagnostics.Warning(DiagnosticCodes.NewKeyword, found,
                    $"'{keyword.Path.Replace("=", ": ", StringComparison.Ordinal)}' is new in OpenAPI 3.2, and the document is read as 3.1: {keyword.Means}.",
                    "Nothing has to be done, unless users need it.");
            }
        }
    }
}
