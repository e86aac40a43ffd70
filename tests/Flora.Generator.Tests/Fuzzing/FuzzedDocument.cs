using System.Text;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Fuzzing;

/// <summary>A changed document, and what the generator makes of it up to the engine.</summary>
/// <param name="Text">The document as a file holds it.</param>
/// <param name="Name">The file's name, which says whether it is YAML or JSON.</param>
internal sealed record FuzzedDocument(string Text, string Name)
{
    private static readonly string Yaml = RepositoryFiles.Read("tests/Flora.Generator.Tests/Fuzzing/everything.yaml");

    private static readonly JObject Tree = Loading.Good(Yaml).Root;

    /// <summary>The document that the others are made of.</summary>
    public static FuzzedDocument Unchanged { get; } = new(Yaml, "api.yaml");

    /// <summary>A document whose tree is changed.</summary>
    public static FuzzedDocument OfTree(int seed) => new(Mutation.Of(Tree, seed).ToString(Formatting.None), "api.json");

    /// <summary>A document whose text is changed.</summary>
    public static FuzzedDocument OfText(int seed) => new(TextMutation.Of(Yaml, seed), "api.yaml");

    /// <summary>Runs it up to the engine.</summary>
    /// <returns>The findings; when none is an error, it generates.</returns>
    public Diagnostics Run()
    {
        var loading = Loading.Of(Encoding.UTF8.GetBytes(Text), Name);
        var (document, diagnostics) = loading;
        if (document is not null && Checks.Run(document, diagnostics))
        {
            var annotated = PassPipeline.Run(document, new GenerationSettings(), diagnostics);
            if (!diagnostics.HasErrors)
            {
                ContractCases.Emit(annotated.Document, diagnostics);
            }
        }
        return diagnostics;
    }
}
