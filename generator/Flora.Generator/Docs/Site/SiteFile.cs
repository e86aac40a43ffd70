using System.Reflection;

namespace Flora.Generator.Docs.Site;

/// <summary>The site's files that no document changes: they lie beside the code, and travel in the program.</summary>
internal static class SiteFile
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Site/" + name)
            ?? throw new InvalidOperationException($"The program has no file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
