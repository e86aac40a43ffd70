using Flora.Cli.Output.Columns;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Answers;

/// <summary>Prints the bytes of an answer as received.</summary>
internal static class RawAnswer
{
    internal static void Write(OutputTarget target, ItemShape items, ReadOnlyMemory<byte> json)
    {
        var output = ScreenJson.Guard(target);
        output.Write(json.Span);
        if (target.Screen.IsTerminal) output.Write("\n"u8);
        output.Flush();
    }
}
