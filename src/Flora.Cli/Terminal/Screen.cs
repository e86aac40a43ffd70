namespace Flora.Cli.Terminal;

/// <summary>What shows a stream: a terminal with its abilities, or a file or pipe.</summary>
internal sealed record Screen
{
    /// <summary>A file or a pipe.</summary>
    public static Screen None { get; } = new();

    /// <summary>Whether it is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>How many characters a line holds; null when that is not known or has no bound.</summary>
    public int? Width { get; init; }

    /// <summary>How many lines it shows; null when that is not known or has no bound.</summary>
    public int? Height { get; init; }

    /// <summary>Whether colours are wanted.</summary>
    public bool HasColour { get; init; }

    /// <summary>Whether it shows links (OSC 8).</summary>
    public bool HasLinks { get; init; }

    /// <summary>Whether it shows images by kitty's graphics protocol.</summary>
    public bool HasKittyImages { get; init; }

    /// <summary>How many pixels a character takes; null when that is not known.</summary>
    public PixelSize? Cell { get; init; }

    /// <summary>Whether a line that it shows can be written over.</summary>
    public bool CanOverwrite { get; init; }
}
