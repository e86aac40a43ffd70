namespace Flora.Cli.Terminal;

/// <summary>Finds out what a screen can do, from what users and terminals say in the environment.</summary>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class ScreenProbe(Func<string, string?> variable)
{
    private static readonly string[] LinkingPrograms = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "WarpTerminal"];
    private static readonly string[] LinkingTerminals = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour"];

    private static readonly string[] ImagePrograms = ["WezTerm", "ghostty"];
    private static readonly string[] ImageTerminals = ["xterm-kitty", "xterm-ghostty", "wezterm"];

    /// <summary>The abilities of a terminal.</summary>
    /// <param name="size">How large it is.</param>
    /// <param name="noColor">Whether the user wants no colours.</param>
    /// <param name="obeysSequences">Whether it is of a kind that can do more than show text.</param>
    internal Screen Terminal(ScreenSize size, bool noColor, bool obeysSequences = true)
    {
        var isDumb = !obeysSequences || variable("TERM") is "dumb" or "unknown";
        return new()
        {
            IsTerminal = true,
            Width = size.Columns,
            Height = size.Rows,
            HasColour = IsForced(noColor) || (!IsColourless(noColor) && !isDumb && variable("CLICOLOR") != "0"),
            HasLinks = !isDumb && ShowsLinks(),
            HasKittyImages = !isDumb && ShowsKittyImages(),
            Cell = size.Cell,
            CanOverwrite = !isDumb,
        };
    }

    /// <summary>What a file or a pipe is to get: colours only where the user insists.</summary>
    /// <param name="noColor">Whether the user wants no colours.</param>
    internal Screen Redirected(bool noColor) => Screen.None with { HasColour = IsForced(noColor) };

    private bool IsColourless(bool noColor) => noColor || IsSet("NO_COLOR");

    private bool IsForced(bool noColor) => !IsColourless(noColor) && (Insists("CLICOLOR_FORCE") || Insists("FORCE_COLOR"));

    private bool Insists(string name) => IsSet(name) && variable(name) is not ("0" or "false");

    private bool ShowsLinks() =>
        IsSet("WT_SESSION")
        || IsSet("KITTY_WINDOW_ID")
        || IsSet("KONSOLE_VERSION")
        || IsSet("DOMTERM")
        || (int.TryParse(variable("VTE_VERSION"), out var version) && version >= 5000)
        || LinkingPrograms.Contains(variable("TERM_PROGRAM"))
        || LinkingTerminals.Contains(variable("TERM"));

    // A multiplexer has the environment of the terminal around it, but draws no images.
    private bool ShowsKittyImages() =>
        !IsSet("TMUX")
        && !IsSet("STY")
        && (IsSet("KITTY_WINDOW_ID")
            || (int.TryParse(variable("KONSOLE_VERSION"), out var version) && version >= 220400)
            || ImagePrograms.Contains(variable("TERM_PROGRAM"))
            || ImageTerminals.Contains(variable("TERM")));

    private bool IsSet(string name) => !string.IsNullOrEmpty(variable(name));
}
