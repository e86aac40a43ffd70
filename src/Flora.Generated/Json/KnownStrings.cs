using System.Collections;
using System.Text;

namespace Flora.Runtime;

/// <summary>The values that a contract names, shared: reading one of them allocates nothing.</summary>
internal sealed class KnownStrings(params string[] values) : IEnumerable<string>
{
    private readonly byte[][] utf8 = Array.ConvertAll(values, Encoding.UTF8.GetBytes);

    internal bool Contains(string value) => Array.IndexOf(values, value) >= 0;

    /// <summary>The shared string with this text; null when there is none.</summary>
    internal string? Find(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            if (text.SequenceEqual(utf8[i]))
            {
                return values[i];
            }
        }
        return null;
    }

    public IEnumerator<string> GetEnumerator() => values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => values.GetEnumerator();
}
