namespace Flora.Cli.Output.Images;

/// <summary>How images are drawn on a terminal.</summary>
internal enum ImageStyle
{
    /// <summary>As the terminal can.</summary>
    Auto,

    /// <summary>As images, by kitty's graphics protocol.</summary>
    Kitty,

    /// <summary>As coloured half blocks, two pixels a character.</summary>
    Blocks,
}
