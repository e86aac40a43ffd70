using Flora.Generator.Document;
using Flora.Generator.Lint;

namespace Flora.Generator.Tests.Support;

/// <summary>Runs the generator's own checks over small documents.</summary>
internal static class Linting
{
    /// <summary>The first two lines of the documents; what a test adds begins in line 3.</summary>
    public const string Head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

    /// <summary>The findings for a document that goes on after the head.</summary>
    public static Loading Of(string rest) => OfWhole(Head + rest);

    /// <summary>The findings for a whole document.</summary>
    public static Loading OfWhole(string text, string name = "api.yaml")
    {
        var loading = Loading.Of(text, name);
        if (loading.Document is { } document)
        {
            Checks.Run(document, loading.Diagnostics);
        }
        return loading;
    }

    /// <summary>The findings for one schema, which begins in line 5, column 16.</summary>
    public static Loading OfSchema(string schema) => Of($"paths: {{}}\ncomponents:\n  schemas: {{S: {schema}}}\n");
}
