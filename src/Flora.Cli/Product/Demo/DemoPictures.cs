namespace Flora.Cli.Product.Demo;

/// <summary>The pictures of the sample data: landscapes, of which a run always has the same.</summary>
internal static class DemoPictures
{
    private static readonly string[] Names = [.. typeof(DemoPictures).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>The picture at an address; null where there is none with its extension.</summary>
    internal static byte[]? At(string path)
    {
        var ofKind = Array.FindAll(Names, name => Path.GetExtension(name) == Path.GetExtension(path));
        if (ofKind.Length == 0) return null;
        // Not the hash of .NET, which is another in every process.
        using var resource = typeof(DemoPictures).Assembly.GetManifestResourceStream(ofKind[path.Sum(letter => letter) % ofKind.Length])!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
