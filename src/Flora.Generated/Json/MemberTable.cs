using System.Text;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>The member names of a type, in UTF-8, so that reading a known name allocates nothing.</summary>
internal sealed class MemberTable
{
    internal static readonly MemberTable Empty = new([]);

    private readonly string[] names;
    private readonly byte[][] utf8;

    internal MemberTable(string[] names)
    {
        this.names = names;
        utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    internal bool Contains(string name) => Array.IndexOf(names, name) >= 0;

    /// <summary>The table's own string for the member name that the reader stands on; null for a name that is not in the table.</summary>
    /// <param name="reader">Stands on a member name.</param>
    /// <param name="next">Where the search begins: servers send members in one order, so the name after the previous one is tried first.</param>
    internal string? Find(ref Utf8JsonReader reader, ref int next)
    {
        for (var tried = 0; tried < utf8.Length; tried++)
        {
            if (next >= utf8.Length)
            {
                next = 0;
            }
            var index = next++;
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(utf8[index]) : reader.ValueSpan.SequenceEqual(utf8[index]))
            {
                return names[index];
            }
        }
        return null;
    }
}
