using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>One item a line, flushed as it comes.</summary>
internal sealed class JsonLinesFormat(OutputTarget target) : IOutputFormat
{
    private readonly Stream output = ScreenJson.Guard(target);

    public void Write(OutputPage page)
    {
        foreach (var item in page.Items)
        {
            // One write for item and line end: a reader never sees half a line, nor two writers each other's.
            var line = new byte[item.Length + 1];
            item.Span.CopyTo(line);
            line[^1] = (byte)'\n';
            output.Write(line);
            output.Flush();
        }
    }

    public void End()
    {
    }
}
