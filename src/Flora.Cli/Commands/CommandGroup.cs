namespace Flora.Cli.Commands;

/// <summary>A word that stands before commands, such as the name of a resource.</summary>
internal sealed class CommandGroup
{
    /// <summary>The words that lead to the group.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What its commands are about, in a line.</summary>
    public required string Summary { get; init; }
}
