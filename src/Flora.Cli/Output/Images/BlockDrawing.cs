using System.Globalization;
using System.Text;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Images;

/// <summary>Draws a picture with half blocks: the upper pixel is the colour of the character, the lower one that behind it.</summary>
internal static class BlockDrawing
{
    private const string Reset = "\e[0m";
    private const byte HalfOpaque = 128;

    /// <summary>How many pixels a character takes.</summary>
    internal static PixelSize Cell { get; } = new(1, 2);

    /// <summary>The lines; each ends without a colour.</summary>
    internal static string Draw(Picture picture)
    {
        var lines = new StringBuilder();
        for (var row = 0; row < picture.Size.Height; row += Cell.Height)
        {
            lines.Append(' ', ImageScreen.Indent);
            var last = "";
            for (var column = 0; column < picture.Size.Width; column++)
            {
                var (colours, character) = Draw(Colour(picture, column, row), Colour(picture, column, row + 1));
                if (colours != last) lines.Append(Reset).Append(colours);
                lines.Append(character);
                last = colours;
            }
            lines.Append(Reset).Append('\n');
        }
        return lines.ToString();
    }

    private static (string Colours, char Character) Draw(string? upper, string? lower) => (upper, lower) switch
    {
        (null, null) => ("", ' '),
        (null, _) => ($"\e[38;2;{lower}m", '▄'),
        (_, null) => ($"\e[38;2;{upper}m", '▀'),
        _ => ($"\e[38;2;{upper};48;2;{lower}m", '▀'),
    };

    // What is rather transparent shows the terminal's own background, as does what lies below the picture.
    private static string? Colour(Picture picture, int column, int row)
    {
        if (row >= picture.Size.Height) return null;
        return picture.At(column, row) is [var red, var green, var blue, >= HalfOpaque]
            ? string.Create(CultureInfo.InvariantCulture, $"{red};{green};{blue}")
            : null;
    }
}
