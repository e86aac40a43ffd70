using System.Buffers;
using System.Collections;

namespace Flora.Generator.Emit;

/// <summary>
/// The files of one run, held in memory until all of them are known: relative paths with '/' and text with LF, in ordinal order.
/// </summary>
public sealed class OutputTree : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private static readonly SearchValues<char> NotPortable = SearchValues.Create("\\:*?\"<>|");

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int Count => files.Count;

    /// <summary>The paths of the files, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => files.Keys;

    /// <summary>The further files that the document refers to, relative to its folder: they decide what is written, as the document does.</summary>
    public IReadOnlyList<string> DocumentFiles { get; init; } = [];

    /// <summary>The text of the file at a path.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string path] => files[path];

    /// <summary>Adds a file.</summary>
    /// <param name="path">A path below the root, with '/'.</param>
    /// <param name="text">The text; line ends become LF.</param>
    /// <exception cref="ArgumentException">
    /// The path leaves the root, is not portable, or differs from another one at most in the case of its letters.
    /// </exception>
    public void Add(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsInside(path))
        {
            throw new ArgumentException($"'{path}' is not a portable path below the root.", nameof(path));
        }
        if (!names.Add(path))
        {
            throw new ArgumentException($"'{path}' is written twice (paths are compared without regard to case).", nameof(path));
        }
        files.Add(path, text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
    }

    /// <summary>Whether a file with this path was added.</summary>
    public bool Contains(string path) => files.ContainsKey(path);

    /// <summary>Whether a path is relative, stays below the root on every system, and can be written on every system.</summary>
    public static bool IsInside(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Split('/').All(IsPortable);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsPortable(string segment) =>
        segment.Length > 0
        && segment[^1] is not ('.' or ' ')
        && !segment.AsSpan().ContainsAny(NotPortable)
        && !segment.Any(char.IsControl);
}
