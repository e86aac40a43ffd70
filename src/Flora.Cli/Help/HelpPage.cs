using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;

namespace Flora.Cli.Help;

/// <summary>The help of the tool, of a group or of a command: what it does, examples first, then all else.</summary>
internal sealed class HelpPage(ToolIdentity identity, CommandCatalogue catalogue, HelpText text)
{
    private const int MostExamples = 3;

    /// <summary>Writes the help of the command of some words, or of all commands below them.</summary>
    internal string Write(IReadOnlyList<string> words)
    {
        if (catalogue.Find(words) is { } command) WriteCommand(command);
        else WriteGroup(words);
        return text.ToString();
    }

    private void WriteCommand(ToolCommand command)
    {
        text.Paragraphs(command.Summary);
        text.Examples(command.Examples(identity));
        text.Lines("Usage", [identity.CommandLine([.. command.Words, .. OperationExamples.Positions(command), "[options]"])]);
        if (command.Description is { } description && description != command.Summary) text.Paragraphs(description);
        text.Options(new("Options", command.Specs.Except(ToolOptions.Paging)));
        text.Options(new("Pages", command.Specs.Intersect(ToolOptions.Paging)));
        WriteShared(command.SharedSpecs(identity));
        if (command.CallsApi) WriteExitCodes();
    }

    private void WriteGroup(IReadOnlyList<string> words)
    {
        var below = catalogue.Below(words).ToArray();
        var (callers, others) = (below.Where(command => command.CallsApi), below.Where(command => !command.CallsApi));
        text.Paragraphs(words.Count == 0 ? identity.Summary : catalogue.Summary(words));
        var first = callers.Any() ? callers : below.AsEnumerable();
        text.Examples(first.SelectMany(command => command.Examples(identity).Take(1)).Take(MostExamples));
        text.Lines("Usage", [$"{identity.CommandLine(words)} COMMAND [options]"]);
        text.Rows("Commands", Rows(callers));
        text.Rows(callers.Any() ? "Commands of the tool itself" : "Commands", Rows(others));
        if (words.Count == 0 && catalogue.Find(["help"]) is HelpCommand) WriteTopics();
        if (words.Count == 0) text.Options(new("Options", ToolOptions.General(identity)));
        text.Paragraphs($"All options of a command: {identity.CommandLine([.. words, "COMMAND", ToolOptions.Help.Name])}");

        IEnumerable<HelpRow> Rows(IEnumerable<ToolCommand> commands) =>
            commands.Select(command => new HelpRow(string.Join(' ', command.Words.Skip(words.Count)), command.Summary));
    }

    private void WriteTopics() => text.Rows(
        $"Topics, as in {identity.CommandLine("help", HelpTopics.All[0].Name)}", HelpTopics.All.Select(topic => new HelpRow(topic.Name, topic.Summary)));

    private void WriteShared(IEnumerable<OptionGroup> groups)
    {
        foreach (var group in groups)
        {
            text.Options(group);
        }
    }

    private void WriteExitCodes() => text.Rows("Exit codes", ExitCodes.Rows);
}
