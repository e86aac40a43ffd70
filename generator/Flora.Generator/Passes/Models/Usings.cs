using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>The namespaces that a generated file opens.</summary>
public static class Usings
{
    private const string Runtime = "Flora";

    /// <summary>Those given, and that of the runtime's public types where the code lies elsewhere; <c>System</c> first.</summary>
    /// <remarks>Files of the namespace <c>Flora</c>, and of those below it, see its types without being told.</remarks>
    public static JArray Of(GenerationSettings settings, params IEnumerable<string> namespaces) =>
        new(namespaces.Concat(settings.Namespace == Runtime ? [] : [Runtime])
            .Where(name => name != Runtime || settings.Namespace != Runtime)
            .OrderBy(name => name.Split('.')[0] != "System").ThenBy(name => name, StringComparer.Ordinal));
}
