namespace Flora.Cli.Terminal;

/// <summary>How large something is, in pixels.</summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
internal readonly record struct PixelSize(int Width, int Height);
