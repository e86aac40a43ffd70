using System.Runtime.CompilerServices;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>The components that normalization itself makes of what is put together in place.</summary>
/// <remarks>As components they can refer to themselves and to each other; those that need not be go back to their places in the end.</remarks>
internal static class Compositions
{
    // The names that components have in C#: to make them of all components for each new one takes minutes where a document makes thousands.
    private static readonly ConditionalWeakTable<JObject, TakenNames> Taken = [];

    /// <summary>Makes one; what it is called matters only while it cannot go back.</summary>
    public static string Add(JObject components, string wanted, JObject schema)
    {
        var name = FreeName(components, wanted);
        schema[Annotation.Composed] = name;
        components.Add(name, schema);
        Taken.GetOrCreateValue(components).Add(name);
        return name;
    }

    /// <summary>The name, or with words added one that no component has in C#.</summary>
    public static string FreeName(JObject components, string wanted)
    {
        var taken = Taken.GetOrCreateValue(components);
        taken.Follow(components);
        while (taken.Contains(wanted))
        {
            wanted += "Part";
        }
        return wanted;
    }

    /// <summary>Whether a component is one of them.</summary>
    public static bool Is(JToken? component) => component is JObject schema && schema[Annotation.Composed] is not null;

    private sealed class TakenNames
    {
        private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        private int components;

        public bool Contains(string name) => names.Contains(CSharpName.Type(name));

        public void Add(string name)
        {
            names.Add(CSharpName.Type(name));
            components++;
        }

        /// <summary>Reads the names again when others than <see cref="Compositions"/> have added or removed components.</summary>
        public void Follow(JObject all)
        {
            if (components != all.Count)
            {
                names.Clear();
                names.UnionWith(all.Properties().Select(component => CSharpName.Type(component.Name)));
                components = all.Count;
            }
        }
    }
}
