using System.Text;

namespace Flora.Generator.Document;

/// <summary>Turns byte offsets of a JSON text into lines and columns.</summary>
internal sealed class JsonPlaces
{
    private readonly string file;
    private readonly List<int> lines = [0];

    /// <summary>Notes where the lines begin.</summary>
    public JsonPlaces(string file, byte[] bytes)
    {
        this.file = file;
        Bytes = bytes;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == (byte)'\n')
            {
                lines.Add(index + 1);
            }
        }
    }

    /// <summary>The text as UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>The place of a byte.</summary>
    public SourceLocation At(long offset)
    {
        var found = lines.BinarySearch((int)offset);
        var line = found < 0 ? ~found - 1 : found;
        return At(line, offset - lines[line]);
    }

    /// <summary>The place of a byte of a line; both from 0.</summary>
    public SourceLocation At(long line, long byteInLine)
    {
        var start = lines[(int)Math.Clamp(line, 0, lines.Count - 1)];
        var length = (int)Math.Clamp(byteInLine, 0, Bytes.Length - start);
        return new(file, (int)line + 1, Encoding.UTF8.GetCharCount(Bytes, start, length) + 1);
    }
}
