using System.Text;

namespace Flora.Cli.Terminal;

/// <summary>Lines of text on their way to a terminal: characters that would act on it are shown, all but line ends and tabs.</summary>
internal sealed class ScreenLines(Stream screen) : GuardedStream(screen)
{
    // Before a line end it does nothing; alone it would let the line be written over.
    private const string Return = "\r";
    private bool hasReturn;

    public override void Flush()
    {
        var shown = new StringBuilder();
        ShowReturn(shown);
        Pass(shown);
        base.Flush();
    }

    protected override void Show(StringBuilder shown, Rune rune)
    {
        if (rune.Value == '\n') hasReturn = false;
        ShowReturn(shown);
        if (rune.Value == '\r') hasReturn = true;
        else if (rune.Value is '\n' or '\t') shown.Append((char)rune.Value);
        else shown.Append(ScreenText.Of(rune));
    }

    private void ShowReturn(StringBuilder shown)
    {
        if (hasReturn) shown.Append(ScreenText.Of(Return));
        hasReturn = false;
    }
}
