using System.Text.RegularExpressions;
using Flora.Generator.Document;

namespace Flora.Generator.Passes.Commands;

/// <summary>Names of the package's generated types as the tool's code spells them.</summary>
/// <remarks>A schema may be called like a class of the tool, so generated types stand behind an alias of their namespace.</remarks>
public static partial class SdkNames
{
    private const string Alias = "Sdk.";

    /// <summary>A generated type.</summary>
    public static string Of(string type) => Alias + type;

    /// <summary>A C# type with each generated type in it behind the alias.</summary>
    public static string Qualify(ApiDocument document, string csharp)
    {
        var components = Schemas.Components(document);
        return Identifier().Replace(csharp, match =>
            components[match.Value] is not null ? Of(match.Value) : match.Value == "JToken" ? "Newtonsoft.Json.Linq.JToken" : match.Value);
    }

    /// <summary>The call that reads JSON as a C# type: by the package where it knows the type, else piece by piece.</summary>
    public static string Reader(ApiDocument document, string csharp) =>
        $"{(Schemas.Components(document)[csharp] is not null || csharp == "JToken" ? "FloraJson.Parse" : "JsonTexts.Read")}<{Qualify(document, csharp)}>";

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Identifier();
}
