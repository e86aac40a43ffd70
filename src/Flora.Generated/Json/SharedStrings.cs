using System.Buffers.Binary;

namespace Flora.Runtime;

/// <summary>The short strings of a list that came last: identifiers of workspaces, projects and models come again in item after item.</summary>
internal sealed class SharedStrings
{
    /// <summary>What is longer, such as an address, hardly ever comes twice.</summary>
    private const int Longest = 40;

    private const int Bits = 6;

    private readonly string?[] kept = new string?[1 << Bits];

    /// <summary>The text as a string; one that came a short while ago is given again.</summary>
    internal string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return JsonText.Decode(utf8);
        }
        ref var slot = ref kept[PlaceOf(utf8)];
        return slot is not null && Same(slot, utf8) ? slot : slot = JsonText.Decode(utf8);
    }

    // By the end of the text: identifiers begin alike.
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong end = 0;
        if (utf8.Length >= sizeof(ulong))
        {
            end = BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong)));
        }
        else
        {
            foreach (var letter in utf8)
            {
                end = (end << 8) | letter;
            }
        }
        return (int)(unchecked((end + (ulong)utf8.Length) * 0x9E3779B97F4A7C15) >> (64 - Bits));
    }

    // Letters beyond ASCII are never the same here: such a string is made anew.
    private static bool Same(string text, ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return System.Text.Ascii.Equals(utf8, text);
#else
        if (text.Length != utf8.Length)
        {
            return false;
        }
        for (var i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i] || utf8[i] > 0x7F)
            {
                return false;
            }
        }
        return true;
#endif
    }
}
