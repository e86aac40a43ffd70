using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint;

/// <summary>The document must be of a version whose rules the generator knows.</summary>
internal static partial class OpenApiVersion
{
    private const string Fix = "Write 'openapi: 3.1.0' as the first line; 3.0, 3.1 and 3.2 are understood.";

    /// <summary>Checks the version.</summary>
    public static bool Check(ApiDocument document, Diagnostics diagnostics)
    {
        switch (document.Root["openapi"])
        {
            case null when document.Root["swagger"] is { } old:
                diagnostics.Error(DiagnosticCodes.UnknownVersion, old, $"Swagger {old} is not supported.",
                    "Convert the document to OpenAPI 3.");
                return false;
            case null:
                diagnostics.Error(DiagnosticCodes.UnknownVersion, document.Root, "The document does not say which version of OpenAPI it is.", Fix);
                return false;
            case JValue { Value: string version } when Known().IsMatch(version):
                return true;
            case JValue { Type: JTokenType.Integer or JTokenType.Float } number:
                diagnostics.Error(DiagnosticCodes.UnknownVersion, number, $"The version of OpenAPI must be a text such as 3.1.0, but is the number {number}.", Fix);
                return false;
            case var other:
                diagnostics.Error(DiagnosticCodes.UnknownVersion, other, $"The version '{other}' of OpenAPI is not known.", Fix);
                return false;
        }
    }

    /// <summary>The minor version of the newest that is known.</summary>
    public const int Newest = 2;

    /// <summary>The minor version of a document, such as 1 for 3.1.0; that of the newest where it does not say.</summary>
    public static int Minor(ApiDocument document) =>
        document.Root["openapi"] is JValue { Value: string version } && Known().IsMatch(version) ? version[2] - '0' : Newest;

    /// <summary>Whether a document is of version 3.2, which is read as 3.1.</summary>
    public static bool IsNewest(ApiDocument document) =>
        document.Root["openapi"] is JValue { Value: string version } && version.StartsWith("3.2.", StringComparison.Ordinal);

    [GeneratedRegex(@"^3\.[0-2]\.[0-9]+\z")]
    private static partial Regex Known();
}
