using System.Globalization;
using System.Text;

namespace Flora.Testing;

/// <summary>The cursors of FLORA's documentation: base64url, without padding, of <c>{"offset":20}</c>.</summary>
internal static class OffsetCursor
{
    private const string Start = "{\"offset\":";
    private const string End = "}";

    internal static string Write(int offset)
    {
        var json = Start + offset.ToString(CultureInfo.InvariantCulture) + End;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Reads a cursor back; false for any text that <see cref="Write"/> does not give.</summary>
    internal static bool TryRead(string cursor, out int offset)
    {
        offset = 0;
        return TryDecode(cursor, out var json)
            && json.StartsWith(Start, StringComparison.Ordinal)
            && json.EndsWith(End, StringComparison.Ordinal)
            && int.TryParse(
                json.Substring(Start.Length, json.Length - Start.Length - End.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out offset)
            && Write(offset) == cursor;
    }

    private static bool TryDecode(string cursor, out string json)
    {
        var padding = new string('=', (4 - (cursor.Length % 4)) % 4);
        try
        {
            json = Encoding.UTF8.GetString(Convert.FromBase64String(cursor.Replace('-', '+').Replace('_', '/') + padding));
            return json.Length > Start.Length;
        }
        catch (FormatException)
        {
            json = "";
            return false;
        }
    }
}
