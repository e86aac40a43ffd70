using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Flora.Cli.Tests.Support;

/// <summary>An image that a terminal received by kitty's graphics protocol.</summary>
/// <param name="Keys">What its first sequence says.</param>
/// <param name="Pixels">Its pixels.</param>
internal sealed partial record KittyImage(string Keys, byte[] Pixels)
{
    /// <summary>The length of the longest sequence's data.</summary>
    internal int LongestChunk { get; private init; }

    /// <summary>Reads the one image in a text, in all its sequences.</summary>
    internal static KittyImage Read(string shown)
    {
        var chunks = Sequence().Matches(shown).ToArray();
        Assert.That(chunks, Is.Not.Empty, shown);
        Assert.That(chunks.Select(chunk => chunk.Groups["more"].Value), Is.EqualTo(Enumerable.Repeat("1", chunks.Length - 1).Append("0")));
        using var packed = new MemoryStream(Convert.FromBase64String(string.Concat(chunks.Select(chunk => chunk.Groups["data"].Value))));
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new MemoryStream();
        stream.CopyTo(pixels);
        return new(chunks[0].Groups["keys"].Value, pixels.ToArray()) { LongestChunk = chunks.Max(chunk => chunk.Groups["data"].Length) };
    }

    [GeneratedRegex(@"\e_G(?<keys>[^;]*?),?q=2,m=(?<more>[01]);(?<data>[A-Za-z0-9+/=]*)\e\\")]
    private static partial Regex Sequence();
}
