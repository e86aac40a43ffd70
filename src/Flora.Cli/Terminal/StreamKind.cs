namespace Flora.Cli.Terminal;

/// <summary>What a standard stream leads to.</summary>
internal enum StreamKind
{
    /// <summary>A terminal.</summary>
    Terminal,

    /// <summary>Another program, which may well print on the same terminal.</summary>
    Pipe,

    /// <summary>A file.</summary>
    File,
}
