using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Commands;
using Flora.Generator.Passes.Servers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>The languages of samples, in the order in which they stand side by side.</summary>
internal static class SampleLanguages
{
    public static IReadOnlyList<ISampleLanguage> Of(ApiDocument document, GenerationSettings settings)
    {
        var root = Operation.Holder(document)[Annotation.Root]!;
        return
        [
            new CurlLanguage(BaseUrl(document), new CaseCredentials(document), settings.Variable),
            new ToolLanguage(CliWords.Kebab(settings.ClientName)),
            new CSharpLanguage(document, root),
        ];
    }

    /// <summary>Where the API is; an address of no meaning where the document does not say.</summary>
    public static string BaseUrl(ApiDocument document) =>
        DocumentServers.Usual(document) is { } server ? ServerUrls.Of(server) : "https://api.example.com";
}
