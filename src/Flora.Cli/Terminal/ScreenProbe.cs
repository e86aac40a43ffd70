namespace Flora.Cli.Terminal;

/// <summary>Finds out what a terminal can do, from what terminals say of themselves in the environment.</summary>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class ScreenProbe(Func<string, string?> variable)
{
    private static readonly string[] LinkingPrograms = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "WarpTerminal"];
    private static readonly string[] LinkingTerminals = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour"];

    /// <summary>The abilities of the terminal.</summary>
    /// <param name="width">Its width; null when not known.</param>
    /// <param name="noColor">Whether the user wants no colours.</param>
    internal Screen Probe(int? width, bool noColor)
    {
        var isDumb = variable("TERM") is "dumb";
        return new()
        {
            IsTerminal = true,
            Width = width is > 0 ? width : null,
            HasColour = !noColor && !isDumb && string.IsNullOrEmpty(variable("NO_COLOR")),
            HasLinks = !isDumb && ShowsLinks(),
        };
    }

    private bool ShowsLinks() =>
        IsSet("WT_SESSION")
        || IsSet("KITTY_WINDOW_ID")
        || IsSet("KONSOLE_VERSION")
        || IsSet("DOMTERM")
        || (int.TryParse(variable("VTE_VERSION"), out var version) && version >= 5000)
        || LinkingPrograms.Contains(variable("TERM_PROGRAM"))
        || LinkingTerminals.Contains(variable("TERM"));

    private bool IsSet(string name) => !string.IsNullOrEmpty(variable(name));
}
