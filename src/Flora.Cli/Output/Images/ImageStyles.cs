using Flora.Cli.CommandLine;

namespace Flora.Cli.Output.Images;

/// <summary>The ways of drawing images, by the words for them.</summary>
internal static class ImageStyles
{
    /// <summary>The word that leaves the choice to the tool.</summary>
    internal const string Auto = "auto";

    private static readonly Dictionary<string, ImageStyle> Styles = new(StringComparer.Ordinal)
    {
        [Auto] = ImageStyle.Auto,
        ["kitty"] = ImageStyle.Kitty,
        ["blocks"] = ImageStyle.Blocks,
    };

    /// <summary>The words, each with what it means.</summary>
    internal static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Auto, "as the terminal can"),
        new("kitty", "pixels: kitty, Ghostty, WezTerm, Konsole"),
        new("blocks", "coloured characters, on any other"),
    ];

    /// <summary>The style of a word; null when there is none.</summary>
    internal static ImageStyle? Find(string word) => Styles.TryGetValue(word, out var style) ? style : null;
}
