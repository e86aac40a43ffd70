using Flora.Cli.Terminal;

namespace Flora.Cli.Output;

/// <summary>The bytes of a page as received.</summary>
internal sealed class RawFormat(OutputTarget target) : IOutputFormat
{
    private readonly Stream output = ScreenJson.Guard(target);

    public void Write(OutputPage page)
    {
        output.Write((page.Raw ?? throw new InvalidOperationException("The body was not kept.")).Span);
        if (target.Screen.IsTerminal) output.Write("\n"u8);
        output.Flush();
    }

    public void End()
    {
    }
}
