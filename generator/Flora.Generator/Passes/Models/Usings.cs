using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>The namespaces that a generated file opens.</summary>
public static class Usings
{
    private const string Runtime = "Flora";

    // What a file must open for the types that it names.
    private static readonly (string Type, string Namespace)[] Types =
    [
        ("Guid", "System"),
        ("IReadOnly", "System.Collections.Generic"),
        ("JToken", "Newtonsoft.Json.Linq"),
    ];

    /// <summary>Those given, and that of the runtime's public types where the code lies elsewhere; <c>System</c> first.</summary>
    /// <remarks>Files of the namespace <c>Flora</c>, and of those below it, see its types without being told.</remarks>
    public static JArray Of(GenerationSettings settings, params IEnumerable<string> namespaces) =>
        new(namespaces.Concat(settings.Namespace == Runtime ? [] : [Runtime])
            .Where(name => name != Runtime || settings.Namespace != Runtime)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name.Split('.')[0] != "System").ThenBy(name => name, StringComparer.Ordinal));

    /// <summary>The namespaces of the types that a file names.</summary>
    public static IEnumerable<string> For(IEnumerable<string> types)
    {
        var all = types.ToList();
        return Types.Where(known => all.Exists(type => type.Contains(known.Type, StringComparison.Ordinal))).Select(known => known.Namespace);
    }
}
