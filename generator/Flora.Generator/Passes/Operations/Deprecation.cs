using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>What is said of a thing that the document deprecates.</summary>
internal static class Deprecation
{
    private const string Message = "The API deprecates this.";

    /// <summary>The message as a literal; null where nothing is deprecated.</summary>
    public static string? Of(JObject node) => node["deprecated"] is JValue { Value: true } ? CSharpName.Literal(Message) : null;
}
