using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Help;

namespace Flora.Cli.Completion;

/// <summary>Finds what can stand at the cursor, from the words before it. It must be quick: nothing of the API's client is touched.</summary>
internal sealed class Completer(CompletionContext context)
{
    private readonly List<string> words = [];
    private readonly List<OptionSpec> given = [];
    private IReadOnlyList<OptionSpec> own = [];
    private IReadOnlyList<OptionSpec> shared = [.. ToolOptions.Everywhere(context.Identity)];
    private ToolCommand? command;
    private ToolCommand? helper;
    private OptionSpec? pending;
    private bool isLost;
    private bool optionsEnded;

    /// <summary>What can stand at the cursor.</summary>
    /// <param name="before">The words behind the tool's own and before that of the cursor.</param>
    /// <param name="current">The word of the cursor, as far as it stands before it.</param>
    internal CompletionAnswer Complete(IEnumerable<string> before, string current)
    {
        foreach (var word in before)
        {
            Take(word);
        }
        if (pending is not null) return ValuesOf(pending, current);
        if (optionsEnded || !current.StartsWith('-')) return WordsAt(current);
        var equals = current.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return OptionsAt(current);
        return Find(current[..equals]) is { } option ? ValuesOf(option, current[(equals + 1)..], equals + 1) : new([]);
    }

    private void Take(string word)
    {
        if (pending is not null)
        {
            pending = null;
        }
        else if (word == "--")
        {
            optionsEnded = true;
        }
        else if (!optionsEnded && word is ['-', _, ..])
        {
            if (Find(word.Split('=')[0]) is not { } option) return;
            given.Add(option);
            if (option is { Hint: not null, IsSwitchWithValue: false, Alone: null } && !word.Contains('=', StringComparison.Ordinal)) pending = option;
        }
        else if (command is null && context.Catalogue.Next(words).Any(next => next.Value == word))
        {
            words.Add(word);
            Enter(context.Catalogue.Find(words));
        }
        else if (NextPosition is { } position)
        {
            given.Add(position);
        }
        else
        {
            // A word that means nothing here: what follows means nothing either.
            isLost = true;
        }
    }

    private OptionSpec? NextPosition => own.FirstOrDefault(option => option.Position is not null && !given.Contains(option));

    private void Enter(ToolCommand? found)
    {
        if (found is null || helper is not null) return;
        own = [.. found.Specs];
        shared = [.. found.SharedSpecs(context.Identity).SelectMany(group => group.Specs)];
        if (!found.TakesCommand)
        {
            command = found;
            return;
        }
        // What follows are the words of another command.
        helper = found;
        words.Clear();
    }

    private OptionSpec? Find(string name) =>
        own.Concat(shared).FirstOrDefault(option => !option.IsArgument && (option.Name == name || option.Aliases.Contains(name)));

    private CompletionAnswer WordsAt(string current)
    {
        if (command is null)
        {
            var next = context.Catalogue.Next(words);
            var topics = helper is not null && words.Count == 0 ? HelpTopics.All.Select(topic => new Choice(topic.Name, topic.Summary)) : [];
            return new([.. Matching(isLost ? [] : next.Concat(topics).DistinctBy(choice => choice.Value), current)]);
        }
        if (NextPosition is { } position) return ValuesOf(position, current);
        // Where nothing but options can stand, they are what is looked for.
        return current.Length == 0 && !optionsEnded ? OptionsAt(current) : new([]);
    }

    private CompletionAnswer ValuesOf(OptionSpec option, string current, int skip = 0)
    {
        if (option.TakesFile) return new([], skip, IsFile: true);
        var values = option.IsSecret ? [] : option.Values?.Invoke(context.Host) ?? [];
        return new([.. Matching(values, current)], skip);
    }

    private CompletionAnswer OptionsAt(string current)
    {
        var open = own.Concat(shared).Where(option => !option.IsArgument && (option.IsRepeatable || !given.Contains(option)));
        var names = open.Select(option => new Choice(option.Name, option.Help));
        // One dash asks for all of them by their long names; a short one is completed by itself.
        var aliases = current.Length < 2 ? [] : open.SelectMany(option => option.Aliases.Select(alias => new Choice(alias, option.Help)));
        return new([.. Matching(names.Concat(aliases), current)]);
    }

    private static IEnumerable<Choice> Matching(IEnumerable<Choice> choices, string current) =>
        choices.Where(choice => choice.Value.StartsWith(current, StringComparison.Ordinal));
}
