using Flora.Generator.Diff.Compare;
using Flora.Generator.Document;
using Flora.Generator.Lint;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Surface;

/// <summary>The C# that a document gives, as the passes decide it: names and types, without the code.</summary>
/// <param name="Types">The types by name.</param>
/// <param name="Operations">The operations by what they are on the wire.</param>
/// <param name="WireOperations">All operations of the document, those too that give no code.</param>
/// <param name="Names">The C# name of each named schema of the document.</param>
internal sealed record ApiSurface(
    IReadOnlyDictionary<string, SurfaceType> Types, IReadOnlyDictionary<string, SurfaceOperation> Operations,
    IReadOnlyDictionary<string, WireOperation> WireOperations, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The surface of a document, which stays as it is; null, with diagnostics, when it gives no code.</summary>
    public static ApiSurface? Of(ApiDocument document, Diagnostics diagnostics)
    {
        var copy = new ApiDocument(document.File, (JObject)document.Root.DeepClone());
        if (!Checks.Run(copy, diagnostics))
        {
            return null;
        }
        PassPipeline.Run(copy, new GenerationSettings(), diagnostics);
        return diagnostics.HasErrors ? null : Read(document, copy);
    }

    /// <summary>The surface of a document by what the passes wrote into a copy of it.</summary>
    public static ApiSurface Read(ApiDocument document, ApiDocument annotated) =>
        new(TypesOf(annotated), OperationsOf(annotated), WireOperation.All(annotated), NamesOf(document, annotated));

    private static Dictionary<string, SurfaceType> TypesOf(ApiDocument annotated) =>
        Passes.Schemas.Components(annotated).Properties()
            .Select(component => SurfaceTypes.Read(component.Value as JObject ?? []))
            .OfType<SurfaceType>()
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(type => type.Key, type => type.First(), StringComparer.Ordinal);

    private static Dictionary<string, SurfaceOperation> OperationsOf(ApiDocument annotated) =>
        WireOperation.All(annotated)
            .Where(operation => operation.Value.Node[Annotation.Operation] is JObject)
            .ToDictionary(operation => operation.Key, operation => SurfaceOperations.Read(operation.Value), StringComparer.Ordinal);

    // The passes rename the components; the place in the file tells which is which.
    private static Dictionary<string, string> NamesOf(ApiDocument document, ApiDocument annotated)
    {
        var named = Passes.Schemas.Components(annotated).Properties()
            .GroupBy(component => SourceLocations.Of(component.Value))
            .ToDictionary(component => component.Key, component => component.First().Name);
        return ((document.Root["components"] as JObject)?["schemas"] as JObject ?? []).Properties()
            .Where(component => named.ContainsKey(SourceLocations.Of(component.Value)))
            .ToDictionary(component => component.Name, component => named[SourceLocations.Of(component.Value)], StringComparer.Ordinal);
    }
}
