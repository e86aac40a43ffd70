using System.CommandLine;

namespace Flora.Generator.Commands;

/// <summary>A command of the program.</summary>
internal interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>What it does, for the help.</summary>
    string Description { get; }

    /// <summary>Gives its word arguments and options of its own.</summary>
    void Configure(Command word)
    {
    }

    /// <summary>Does it.</summary>
    /// <returns>The exit code: 0, or 1 when there were errors.</returns>
    int Run(CommandContext context);
}
