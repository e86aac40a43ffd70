using System.Text;

namespace Flora.Cli.Terminal;

/// <summary>UTF-8 on its way to a terminal, of which no character may act on it.</summary>
/// <param name="screen">The terminal.</param>
internal abstract class GuardedStream(Stream screen) : WriteOnlyStream
{
    // Half a character waits for its other half.
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    public sealed override void Write(ReadOnlySpan<byte> buffer)
    {
        var letters = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        var count = decoder.GetChars(buffer, letters, flush: false);
        var shown = new StringBuilder(count);
        foreach (var rune in letters.AsSpan(0, count).EnumerateRunes())
        {
            Show(shown, rune);
        }
        Pass(shown);
    }

    public override void Flush() => screen.Flush();

    /// <summary>Adds what stands for a character.</summary>
    protected abstract void Show(StringBuilder shown, Rune rune);

    /// <summary>Writes to the terminal.</summary>
    protected void Pass(StringBuilder shown)
    {
        if (shown.Length > 0) screen.Write(Encoding.UTF8.GetBytes(shown.ToString()));
    }
}
