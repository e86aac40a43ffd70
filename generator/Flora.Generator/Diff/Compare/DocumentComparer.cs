using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares two documents by what goes over the wire.</summary>
internal sealed class DocumentComparer
{
    private readonly Versions versions;
    private readonly ParameterComparer parameters;
    private readonly BodyComparer bodies;
    private readonly ResponseComparer responses;
    private readonly SecurityComparer security;
    private readonly ServerComparer servers;

    private DocumentComparer(Versions versions)
    {
        this.versions = versions;
        var schemas = new SchemaComparer(versions);
        var contents = new ContentComparer(versions, schemas);
        parameters = new(versions, schemas);
        bodies = new(versions, contents);
        responses = new(versions, schemas, contents);
        security = new(versions);
        servers = new(versions);
    }

    /// <summary>Compares them.</summary>
    public static void Compare(ApiDocument before, ApiDocument after, Findings findings) =>
        new DocumentComparer(new(before, after, findings)).Compare();

    private void Compare()
    {
        servers.Compare();
        var old = WireOperation.All(versions.Before);
        var now = WireOperation.All(versions.After);
        foreach (var (_, operation) in old.Where(operation => !now.ContainsKey(operation.Key)))
        {
            versions.Findings.Add(OperationRules.Removed, operation.Name, operation.Node.Parent!);
        }
        foreach (var (key, operation) in now)
        {
            if (old.TryGetValue(key, out var earlier))
            {
                Compare(earlier, operation);
            }
            else
            {
                versions.Findings.Add(OperationRules.Added, operation.Name, operation.Node.Parent!);
            }
        }
    }

    private void Compare(WireOperation before, WireOperation after)
    {
        var (old, now) = (before.Node, after.Node);
        var (oldId, newId) = ((string?)(old["operationId"] as JValue), (string?)(now["operationId"] as JValue));
        if (oldId != newId)
        {
            versions.Findings.Add(OperationRules.IdChanged, after.Name, now["operationId"] ?? now, $"{oldId ?? "None"} became {newId ?? "none"}.");
        }
        if (IsDeprecated(old) != IsDeprecated(now))
        {
            versions.Findings.Add(IsDeprecated(now) ? OperationRules.Deprecated : OperationRules.Undeprecated, after.Name, now["deprecated"] ?? now);
        }
        versions.CompareTexts(old["summary"], now["summary"], OperationRules.DescriptionChanged, $"{after.Name} > summary", now);
        versions.CompareTexts(old["description"], now["description"], OperationRules.DescriptionChanged, $"{after.Name} > description", now);
        servers.Compare(before, after);
        security.Compare(before, after);
        parameters.Compare(before, after);
        bodies.Compare(before, after);
        responses.Compare(before, after);
    }

    private static bool IsDeprecated(JObject operation) => operation["deprecated"] is JValue { Value: true };
}
