namespace Flora.Cli.Output.Table;

/// <summary>A colour, as the parameters of the terminal's sequence; the sixteen basic ones, which follow the user's theme.</summary>
internal enum Style
{
    /// <summary>As all else.</summary>
    None = 0,

    /// <summary>Bold, for headings.</summary>
    Heading = 1,

    /// <summary>Faint, for what matters less.</summary>
    Faint = 2,

    /// <summary>Red, for what went wrong.</summary>
    Bad = 31,

    /// <summary>Green, for what went well.</summary>
    Good = 32,

    /// <summary>Yellow, for what waits.</summary>
    Waiting = 33,

    /// <summary>Cyan, for what is under way.</summary>
    Active = 36,
}
