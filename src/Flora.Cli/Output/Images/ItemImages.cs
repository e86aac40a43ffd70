using Flora.Cli.Commands;

namespace Flora.Cli.Output.Images;

/// <summary>What a product knows of the images of its items.</summary>
/// <param name="IsShownBy">Whether what a command prints may have images.</param>
/// <param name="Bounds">What images are shown, for the help.</param>
/// <param name="Open">Makes what fetches them.</param>
internal sealed record ItemImages(Func<ApiCommand, bool> IsShownBy, string Bounds, Func<ImageCall, IThumbnailSource> Open);
