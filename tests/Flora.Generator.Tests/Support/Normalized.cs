using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Support;

/// <summary>A document of schemas after normalization, before anything is named.</summary>
internal sealed record Normalized(ApiDocument Document, IReadOnlyList<string> Findings)
{
    /// <summary>The named schemas.</summary>
    public JObject Schemas => (JObject)Document.Root["components"]!["schemas"]!;

    /// <summary>One of them as JSON.</summary>
    public string this[string name] => Schemas[name]?.ToString(Formatting.None) ?? "none";

    /// <summary>Normalizes schemas, each a line of YAML.</summary>
    public static Normalized Of(string schemas) =>
        OfDocument("components:\n  schemas:\n" + string.Join('\n', schemas.ReplaceLineEndings("\n").Split('\n').Select(line => "    " + line)));

    /// <summary>Normalizes a document.</summary>
    public static Normalized OfDocument(string yaml)
    {
        var context = new PassContext(Loading.Good(yaml), new GenerationSettings(), new FileTable(), new Diagnostics());
        foreach (var pass in PassPipeline.Passes)
        {
            pass.Apply(context);
            if (pass is MarkNullableReferences)
            {
                break;
            }
        }
        return new(context.Document, [.. context.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
    }
}
