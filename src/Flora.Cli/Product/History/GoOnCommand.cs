using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Output.Files;
using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>The command line that goes on where a command of the history ended.</summary>
/// <param name="call">The command that ended.</param>
/// <param name="filter">The runs that it was about.</param>
internal sealed class GoOnCommand(LocalCall call, HistoryFilter filter)
{
    // A filter ends before its moment, an option with it.
    private readonly TimeRange range = new(filter.Since, filter.Until?.AddTicks(-1));

    /// <summary>Writes the command with the same options, but for a key.</summary>
    /// <param name="ids">The runs to name; null for those that it named.</param>
    internal string Of(IEnumerable<string>? ids)
    {
        var named = ids ?? call.Arguments.Given.Where(given => given.Spec.IsArgument).Select(given => given.Value);
        List<string> words = [call.Identity.Name, .. call.Arguments.Words, .. named.Select(ShellWord.Quote)];
        foreach (var (option, value) in call.Arguments.Given)
        {
            if (!option.IsSecret && !option.IsArgument) NextCommand.Add(words, option.Name, option.Hint is null ? null : Later(option, value));
        }
        return string.Join(' ', words);
    }

    /// <summary>Says it to somebody who has interrupted the command.</summary>
    internal void Say(string what, IEnumerable<string>? ids)
    {
        // Ctrl-C leaves a "^C" on the line.
        call.Host.Notices?.BeginLine();
        call.Notice($"{what} To go on:");
        call.Notice($"  {Of(ids)}");
    }

    // A file that is there holds what was printed until now; two hours ago will be another time.
    private string Later(OptionSpec option, string value) =>
        option == ToolOptions.OutputFile && File.Exists(value) ? NextFile.After(value) : NextCommand.Fixed(option, value, range);
}
