using Flora.Generator.Diff.Compare;
using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Sources;
using Flora.Generator.Diff.Surface;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff;

/// <summary>Compares two versions of a contract: the documents as they go over the wire, and the C# that they give.</summary>
internal static class Comparison
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="diagnostics">Takes what keeps a document from giving C#: then only the wire is compared.</param>
    public static DiffResult Run(Revision before, Revision after, Diagnostics diagnostics)
    {
        var findings = new Findings();
        DocumentComparer.Compare(before.Document, after.Document, findings);
        if (SurfaceOf(before, diagnostics) is { } old && SurfaceOf(after, diagnostics) is { } now)
        {
            SurfaceComparer.Compare(old, now, findings);
        }
        foreach (var file in before.Listings.Keys.Union(after.Listings.Keys).Order(StringComparer.Ordinal))
        {
            ListingComparer.Compare(file, before.Listings.GetValueOrDefault(file, ""), after.Listings.GetValueOrDefault(file, ""), findings);
        }
        if (findings.Changes.Count == 0 && !JToken.DeepEquals(before.Document.Root, after.Document.Root))
        {
            findings.Add(OperationRules.DocumentChanged, "document", after.Document.Root);
        }
        return new(before.Name, after.Name, findings.Changes);
    }

    // A document that gives no C# can still be compared by what goes over the wire, so its errors are warnings here.
    private static ApiSurface? SurfaceOf(Revision revision, Diagnostics diagnostics)
    {
        var found = new Diagnostics();
        var surface = ApiSurface.Of(revision.Document, found);
        if (surface is null && found.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
        {
            diagnostics.Warning(DiagnosticCodes.SurfaceNotCompared, error.Location,
                $"The C# of {revision.Name} is not compared, because the document gives none ({error.Code}: {error.Message.TrimEnd('.')})",
                "What is said here is about the wire only; 'lint' and 'generate' tell all errors");
        }
        return surface;
    }
}
