using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>The components that normalization itself makes of what is put together in place.</summary>
/// <remarks>As components they can refer to themselves and to each other; those that need not be go back to their places in the end.</remarks>
internal static class Compositions
{
    /// <summary>Makes one; what it is called matters only while it cannot go back.</summary>
    public static string Add(JObject components, string wanted, JObject schema)
    {
        var name = FreeName(components, wanted);
        schema[Annotation.Composed] = name;
        components.Add(name, schema);
        return name;
    }

    /// <summary>The name, or with words added one that no component has in C#.</summary>
    public static string FreeName(JObject components, string wanted)
    {
        var taken = components.Properties().Select(component => CSharpName.Type(component.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (taken.Contains(CSharpName.Type(wanted)))
        {
            wanted += "Part";
        }
        return wanted;
    }

    /// <summary>Whether a component is one of them.</summary>
    public static bool Is(JToken? component) => component is JObject schema && schema[Annotation.Composed] is not null;
}
