using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>Gives the members of one type their C# names, each once.</summary>
/// <param name="reserved">Names that the type already has.</param>
/// <param name="typeName">Name of the type: C# forbids a member of the same name.</param>
public sealed class MemberNames(IReadOnlySet<string> reserved, string typeName)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The name for what the document calls <paramref name="name"/>, unless the schema itself names it.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="node">What is named: its <c>x-csharp-name</c> wins.</param>
    public string Add(string name, JObject? node = null)
    {
        var wanted = (string?)(node?["x-csharp-name"] as JValue) is { Length: > 0 } given ? CSharpName.Type(given) : CSharpName.Type(name);
        if (reserved.Contains(wanted) || wanted == typeName)
        {
            wanted += "Value";
        }
        var unique = wanted;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        return unique;
    }
}
