namespace Flora.History;

/// <summary>A file beside an output that tells all of its run, as the API does.</summary>
internal static class MetadataFile
{
    internal static string PathOf(string outputPath) => outputPath + ".json";

    internal static void Write(string outputPath, Generation run)
    {
        var path = PathOf(outputPath);
        var part = Path.Combine(Path.GetDirectoryName(path)!, $".{SafeName.Hash(path)}.flora-part");
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            FloraJson.Write(run, stream, indented: true);
            stream.WriteByte((byte)'\n');
        }
        FilePlacer.Replace(part, path);
    }
}
