using Flora.Generator.Document;
using Flora.Generator.Engine;

namespace Flora.Generator.Docs.Site;

/// <summary>Redoc, the renderer of the reference, as the site carries it.</summary>
internal static class Renderer
{
    private const string Package = "redoc";

    // Its only request to another host: the picture beside its maker's name.
    private const string Logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";
    private const string NoPicture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

    /// <summary>The script, which fetches nothing from anywhere.</summary>
    /// <exception cref="ToolException">It cannot be installed, or it is no longer as expected.</exception>
    public static string Script(NpmTools tools)
    {
        var script = File.ReadAllText(tools.PathOf(Package, "bundles/redoc.standalone.js"));
        return script.Contains(Logo, StringComparison.Ordinal)
            ? script.Replace(Logo, NoPicture, StringComparison.Ordinal)
            : throw new ToolException(DiagnosticCodes.ToolFailed, $"The npm package {Package} no longer asks for {Logo}.", "See what it asks for instead, and correct the generator.");
    }

    /// <summary>Its licence, and those of what it consists of.</summary>
    public static string Licence(NpmTools tools) =>
        File.ReadAllText(tools.PathOf(Package, "LICENSE")) + "\n" + File.ReadAllText(tools.PathOf(Package, "bundles/redoc.standalone.js.LICENSE.txt"));
}
