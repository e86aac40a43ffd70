using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>What becomes a member of a type.</summary>
/// <param name="Name">What the document calls it.</param>
/// <param name="Node">Where it stands: its <c>x-csharp-name</c> wins.</param>
/// <param name="Place">What tells it from another of the same name, such as the <c>path</c> that a parameter is part of.</param>
public sealed record NamedMember(string Name, JObject? Node = null, string Place = "")
{
    /// <summary>The name that the maintainer has chosen; null when he has not.</summary>
    public string? Given => (string?)(Node?["x-csharp-name"] as JValue) is { Length: > 0 } given ? CSharpName.Type(given) : null;
}
