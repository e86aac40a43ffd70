using System.Text;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Table;

/// <summary>A piece of a cell.</summary>
/// <param name="Text">What is read; it has been through <see cref="ScreenText"/>.</param>
/// <param name="Style">Its colour.</param>
/// <param name="Link">Where it leads; null leads nowhere.</param>
internal sealed record Segment(string Text, Style Style = Style.None, string? Link = null)
{
    /// <summary>Writes it as the screen can show it.</summary>
    internal void Write(StringBuilder line, Screen screen)
    {
        var isLink = Link is not null && screen.HasLinks;
        var isStyled = Style != Style.None && screen.HasColour;
        if (isLink) line.Append("\e]8;;").Append(Link).Append("\e\\");
        if (isStyled) line.Append("\e[").Append((int)Style).Append('m');
        line.Append(Text);
        if (isStyled) line.Append("\e[0m");
        if (isLink) line.Append("\e]8;;\e\\");
    }
}
