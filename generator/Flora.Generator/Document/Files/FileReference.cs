using System.Text.RegularExpressions;
using Flora.Generator.Emit;

namespace Flora.Generator.Document.Files;

/// <summary>Which file a <c>$ref</c> means, and what in it.</summary>
/// <param name="Path">The file, relative to the document's folder and within it, with '/'.</param>
/// <param name="Fragment">The place in it, from its '#'; only that for the whole file.</param>
internal sealed partial record FileReference(string Path, string Fragment)
{
    /// <summary>Reads a reference; null with the reason when it leads out of the document's folder.</summary>
    /// <param name="reference">What <c>$ref</c> says.</param>
    /// <param name="from">The file that it stands in, as <see cref="Path"/>.</param>
    /// <param name="reason">Why it is not followed, as the end of a sentence about the reference.</param>
    public static FileReference? Of(string reference, string from, out string reason)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (file, fragment) = hash < 0 ? (reference, "#") : (reference[..hash], reference[hash..]);
        reason = "";
        if (file.Length == 0)
        {
            return new(from, fragment);
        }
        if (Scheme().IsMatch(file) || file.StartsWith("//", StringComparison.Ordinal))
        {
            reason = "is an address, and nothing is fetched";
            return null;
        }
        var path = Combine(from, Uri.UnescapeDataString(file));
        reason = path is null ? "leads out of the document's folder" : OutputTree.IsInside(path) ? "" : "is no path that every system has";
        return reason.Length == 0 ? new(path!, fragment) : null;
    }

    private static string? Combine(string from, string file)
    {
        var segments = from.Split('/').SkipLast(1).ToList();
        if (file.StartsWith('/'))
        {
            return null;
        }
        foreach (var segment in file.Split('/').Where(segment => segment != "."))
        {
            if (segment != "..")
            {
                segments.Add(segment);
            }
            else if (segments.Count == 0)
            {
                return null;
            }
            else
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }
        return string.Join('/', segments);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
