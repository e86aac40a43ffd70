namespace Flora.Cli.Tests.Support;

/// <summary>What of the tool is on the terminal, and how large that is.</summary>
internal sealed record TerminalSetting
{
    internal int Columns { get; init; } = 100;

    internal int Rows { get; init; } = 50;

    /// <summary>Whether data goes to the terminal.</summary>
    internal bool IsOutput { get; init; } = true;

    /// <summary>Whether everything else goes to the terminal.</summary>
    internal bool IsError { get; init; } = true;

    /// <summary>The file that data goes to in place of the terminal.</summary>
    internal string? OutputFile { get; init; }
}
