namespace Flora.Runtime;

/// <summary>What stands between items that one text holds.</summary>
internal static class Separators
{
    /// <summary>An item as it is written, which holds no separator: that could not be told from those between the items.</summary>
    /// <param name="name">The item, as errors name it.</param>
    /// <param name="text">The item as it is written.</param>
    /// <param name="separator">The separator as it is written.</param>
    /// <exception cref="FloraValidationException">It holds one.</exception>
    internal static string Checked(string name, string text, string separator) =>
        text.AsSpan().IndexOf(separator.AsSpan(), StringComparison.OrdinalIgnoreCase) < 0
            ? text
            : throw RequestFaults.Of(name, $"holds a {TitleOf(separator)}, as stands between the items: it would be read as several");

    private static string TitleOf(string separator) => separator switch
    {
        "%20" or " " => "blank",
        "%7C" or "|" => "bar",
        "." => "dot",
        _ => "comma",
    };
}
