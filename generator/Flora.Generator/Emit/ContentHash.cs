using System.Security.Cryptography;
using System.Text;

namespace Flora.Generator.Emit;

/// <summary>Hashes of text files that are the same whatever line ends a clone has.</summary>
internal static class ContentHash
{
    /// <summary>The hash of a text.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of a file; empty when there is none, or nothing in it. What has no length may be a pipe, and waits for ever to be read.</summary>
    public static string OfFile(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } ? OfBytes(File.ReadAllBytes(path)) : "";

    /// <summary>One hash over the names and contents of files.</summary>
    /// <param name="root">The folder that the names are relative to.</param>
    /// <param name="files">Relative paths with '/'.</param>
    public static string OfFiles(string root, IEnumerable<string> files) =>
        OfText(string.Concat(files.Order(StringComparer.Ordinal).Select(file => $"{file}\n{OfFile(Path.Combine(root, file))}\n")));

    private static string OfBytes(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(WithoutCarriageReturns(bytes)));

    private static ReadOnlySpan<byte> WithoutCarriageReturns(byte[] bytes)
    {
        if (!bytes.AsSpan().Contains((byte)'\r'))
        {
            return bytes;
        }
        var kept = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] != '\r' || index + 1 == bytes.Length || bytes[index + 1] != '\n')
            {
                bytes[kept++] = bytes[index];
            }
        }
        return bytes.AsSpan(0, kept);
    }
}
