namespace Flora.Cli.Output;

/// <summary>Models as UTF-8 JSON.</summary>
internal static class Json
{
    internal static ReadOnlyMemory<byte> Of<T>(T model)
        where T : class
    {
        var stream = new MemoryStream();
        FloraJson.Write(model, stream);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
