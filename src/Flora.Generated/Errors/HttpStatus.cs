using System.Net;
using System.Text;

namespace Flora.Runtime;

/// <summary>Names of HTTP statuses.</summary>
internal static class HttpStatus
{
    /// <summary>Such as <c>Bad Gateway</c>; empty when .NET knows no name.</summary>
    internal static string NameOf(HttpStatusCode status)
    {
        if (!Enum.IsDefined(typeof(HttpStatusCode), status))
        {
            return "";
        }
        var name = new StringBuilder();
        foreach (var c in status.ToString())
        {
            if (name.Length > 0 && char.IsUpper(c) && char.IsLower(name[name.Length - 1]))
            {
                name.Append(' ');
            }
            name.Append(c);
        }
        return name.ToString();
    }
}
