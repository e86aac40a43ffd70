namespace Flora.Cli.Terminal;

/// <summary>Standard output, beside notices on the same screen: the line that is written over goes before data comes.</summary>
/// <param name="output">Takes the data.</param>
/// <param name="notices">The notices.</param>
internal sealed class DataStream(Stream output, NoticeStream notices) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty) return;
        notices.MakeRoom(endsLine: buffer[^1] == '\n');
        output.Write(buffer);
    }

    public override void Flush() => output.Flush();
}
