namespace Flora.Cli.Auth;

/// <summary>The text of a key: what it must be, and what may be shown of it.</summary>
internal static class KeyText
{
    private const int Shown = 4;
    private const int ShortestShown = 12;

    /// <summary>What is wrong with it, to be read after "the API key"; null when nothing is.</summary>
    internal static string? Problem(string key) =>
        key.Length == 0 ? "is empty"
        : key.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? "must be the key alone, without a leading \"Bearer \""
        : key.Any(char.IsWhiteSpace) ? "must not contain white space or line ends"
        : key.All(letter => letter is > ' ' and < '\x7F') ? null
        : "must consist of visible ASCII characters";

    /// <summary>Its end, by which its owner knows it; null for a key that is so short that the end tells too much.</summary>
    internal static string? End(string key) => key.Length < ShortestShown ? null : key[^Shown..];

    /// <summary>It, as it is named in a sentence.</summary>
    internal static string Mention(string key) => End(key) is { } end ? $"the key …{end}" : "the key";
}
