using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Commands;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>The languages of samples, in the order in which they stand side by side.</summary>
internal static class SampleLanguages
{
    public static IReadOnlyList<ISampleLanguage> Of(ApiDocument document, DocumentReader reader, GenerationSettings settings)
    {
        var root = Operation.All(document).First().Node[Annotation.Root]!;
        var baseUrl = (string)JToken.Parse((string)root["baseUrl"]!)!;
        return
        [
            new CurlLanguage(reader, baseUrl, (string)root["keyVariable"]!),
            new ToolLanguage(CliWords.Kebab(settings.ClientName)),
            new CSharpLanguage(document, root),
        ];
    }
}
