using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Turns names of the document, which can hold anything, into names of files that never collide.</summary>
internal sealed partial class CaseNames
{
    /// <summary>Four parts and a suffix stay far below the 255 bytes of a file's name.</summary>
    private const int LongestPart = 50;

    // Windows and macOS do not tell names apart by case.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a name of parts, unlike any that this object made before.</summary>
    public string Make(params IEnumerable<string> parts)
    {
        var name = string.Join('.', parts.Select(Safe));
        if (Device().IsMatch(name))
        {
            name = "_" + name;
        }
        for (var count = 1; ; count++)
        {
            var candidate = count == 1 ? name : $"{name}-{count.ToString(CultureInfo.InvariantCulture)}";
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    private static string Safe(string part)
    {
        var safe = new StringBuilder();
        foreach (var character in part.Length == 0 ? "-" : part)
        {
            if (safe.Length == LongestPart)
            {
                break;
            }
            safe.Append(char.IsAsciiLetterOrDigit(character) || character is '_' or '-' ? character : '-');
        }
        return safe.ToString();
    }

    /// <summary>On Windows these names are devices, whatever follows the first dot.</summary>
    [GeneratedRegex(@"^(con|prn|aux|nul|com\d|lpt\d)(\.|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
