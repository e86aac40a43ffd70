using System.CommandLine;

namespace Flora.Generator.Commands;

/// <summary>A command of the program.</summary>
internal interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>What it does, for the help.</summary>
    string Description { get; }

    /// <summary>Its own options and arguments.</summary>
    IEnumerable<Symbol> Symbols => [];

    /// <summary>Does it.</summary>
    /// <returns>The exit code: 0, 1 when there were errors, or 2 when the command line makes no sense.</returns>
    int Run(CommandContext context);
}
