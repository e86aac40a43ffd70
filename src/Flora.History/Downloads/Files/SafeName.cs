using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Flora.History;

/// <summary>Makes names of files that mean the same on every system, lead nowhere, and hide nothing.</summary>
internal static class SafeName
{
    /// <summary>The longest name, in bytes of UTF-8: common file systems take 255, and a file beside it may add <c>.json</c>.</summary>
    internal const int MaxBytes = 255 - 5;

    private static readonly HashSet<char> Forbidden = [.. "/\\:*?\"<>|"];

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>A name without anything that a folder, a shell or an eye could take for something else; never empty.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="suffix">What follows it in the name and is kept whole, such as an extension.</param>
    internal static string Of(string text, string suffix = "")
    {
        var name = Clean(text);
        // Windows takes dots and blanks off the end of a name; a dot at the start hides it, a hyphen makes it an option.
        name = (suffix.Length == 0 ? name.TrimEnd('.', ' ') : name).TrimStart('.', ' ');
        if (name.Length == 0 || name[0] == '-')
        {
            name = "_" + name;
        }
        if (Devices.Contains(name.Split('.')[0].TrimEnd(' ')))
        {
            name = "_" + name;
        }
        return Shorten(name, MaxBytes - Encoding.UTF8.GetByteCount(suffix)) + suffix;
    }

    /// <summary>What tells names apart everywhere: some systems ignore case.</summary>
    internal static string KeyOf(string path) => path.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (IsAllowed(text, i))
            {
                clean.Append(text, i, length);
            }
            else
            {
                clean.Append('_');
            }
            i += length - 1;
        }
        // Composed, so that a name is the same bytes on systems that decompose and on those that do not.
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsAllowed(string text, int index) => !Forbidden.Contains(text[index]) && CharUnicodeInfo.GetUnicodeCategory(text, index)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    // What is cut off still counts: long names that differ at their end stay different.
    private static string Shorten(string name, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(name) <= bytes)
        {
            return name;
        }
        var end = "~" + Hash(name).Substring(0, 8);
        var length = Math.Min(name.Length, bytes);
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) > bytes - end.Length || char.IsHighSurrogate(name[length - 1]))
        {
            length--;
        }
        return name.Substring(0, length) + end;
    }

    /// <summary>A name for something that has none, made of letters and digits.</summary>
    internal static string Hash(string text)
    {
#if NET8_0_OR_GREATER
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        var hex = new StringBuilder(32);
        for (var i = 0; i < 16; i++)
        {
            hex.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }
        return hex.ToString();
    }
}
