using Flora.Cli.CommandLine;
using Flora.Cli.Commands;

namespace Flora.Cli.Help;

/// <summary>A command line that asks for help and for nothing else: it is answered at once, for parsing costs more than all the rest.</summary>
internal static class HelpRequest
{
    /// <summary>The words that help is wanted on; null when the command line is no such.</summary>
    internal static IReadOnlyList<string>? Of(IReadOnlyList<string> args, CommandCatalogue catalogue)
    {
        if (args.Count == 0) return args;
        var words = args.TakeWhile(arg => !arg.StartsWith('-')).ToArray();
        var rest = args.Skip(words.Length).ToArray();
        var asksForHelp = rest.Length > 0 && Array.TrueForAll(rest, arg => arg == ToolOptions.Help.Name || ToolOptions.Help.Aliases.Contains(arg));
        return asksForHelp && (words.Length == 0 || catalogue.Find(words) is not null || catalogue.Below(words).Any()) ? words : null;
    }
}
