using System.Text;
using Flora.Cli.Output.Table;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Images;

/// <summary>Thumbnails as a terminal shows them: a few lines each, moved in a little.</summary>
internal sealed class ImageScreen
{
    internal const int Indent = 2;

    private const int MostRows = 8;
    private const int MostColumns = 32;

    // Where a terminal does not say: a character is about twice as high as wide.
    private static readonly PixelSize UsualCell = new(10, 20);

    private readonly Screen screen;
    private readonly PixelSize cell;
    private readonly bool isKitty;

    /// <summary>Makes it.</summary>
    /// <param name="screen">The terminal.</param>
    /// <param name="style">How to draw.</param>
    internal ImageScreen(Screen screen, ImageStyle style)
    {
        this.screen = screen;
        isKitty = style == ImageStyle.Kitty || (style == ImageStyle.Auto && screen.HasKittyImages);
        cell = isKitty ? screen.Cell ?? UsualCell : BlockDrawing.Cell;
        // The last column stays free: a line that fills it wraps. An image scrolls in whole, so that the screen must hold it.
        var columns = Math.Clamp((screen.Width ?? 80) - Indent - 1, 1, MostColumns);
        var rows = Math.Clamp((screen.Height ?? 24) - 2, 1, MostRows);
        Largest = new(columns * cell.Width, rows * cell.Height);
    }

    /// <summary>How large a picture may be.</summary>
    internal PixelSize Largest { get; }

    /// <summary>Why nothing can be drawn; null when it can.</summary>
    /// <param name="screen">What shows standard output.</param>
    /// <param name="file">The file that is written in its place; null when none is.</param>
    internal static string? Problem(Screen screen, string? file) =>
        file is not null || !screen.IsTerminal ? "No images are drawn: the output does not go to a terminal."
        : !screen.CanOverwrite ? "No images are drawn: the terminal shows text alone."
        : !screen.HasColour ? "No images are drawn, for colours are off."
        : null;

    /// <summary>The lines of a thumbnail.</summary>
    internal string Draw(Thumbnail thumbnail)
    {
        if (thumbnail.Picture is { } picture) return isKitty ? KittyDrawing.Draw(picture, cell) : BlockDrawing.Draw(picture);
        var line = new StringBuilder().Append(' ', Indent);
        var note = $"(no thumbnail: {thumbnail.Problem})";
        new Segment(screen.Width is { } width ? TextWidth.Cut(note, width - Indent - 1) : note, Style.Faint).Write(line, screen);
        return line.Append('\n').ToString();
    }
}
