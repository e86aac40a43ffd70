using Flora.Cli.Commands;
using Flora.Cli.Output.Files;

namespace Flora.Cli.CommandLine;

/// <summary>The command line that goes on where another ended.</summary>
/// <param name="tool">The word that starts the tool.</param>
/// <param name="arguments">The other command line.</param>
/// <param name="range">Of what time items are wanted.</param>
internal sealed class NextCommand(string tool, Arguments arguments, TimeRange range)
{
    /// <summary>Writes the command with the same options from a cursor on, or, without one, from where it began; a key is never in it.</summary>
    internal string From(string cursorOption, string? cursor)
    {
        List<string> words = [tool, .. arguments.Words];
        foreach (var (option, value) in arguments.Given)
        {
            if (option.IsSecret || (cursor is not null && option.Name == cursorOption)) continue;
            if (option.Alone is not null) words.Add(value == option.Alone ? option.Name : $"{option.Name}={value}");
            else Add(words, option.Name, option.Hint is null ? null : cursor is null ? value : Later(option, value));
        }
        if (cursor is not null) Add(words, cursorOption, cursor);
        return string.Join(' ', words);
    }

    // What was two days ago is not any more when the command runs, and the same file would lose what it holds.
    private string Later(OptionSpec option, string value) =>
        option == ToolOptions.OutputFile && value != OutputCheck.StandardOutput ? NextFile.After(value) : Fixed(option, value, range);

    /// <summary>The value of an option, a time in it as the moment that it stood for.</summary>
    internal static string Fixed(OptionSpec option, string value, TimeRange range) =>
        option.Name == ToolOptions.Since.Name && range.Since is { } since ? MomentText.Write(since)
        : option.Name == ToolOptions.Until.Name && range.Until is { } until ? MomentText.Write(until)
        : value;

    /// <summary>Adds an option as a shell reads it.</summary>
    internal static void Add(List<string> words, string option, string? value)
    {
        // A value that begins like an option is tied to its own.
        if (value is null) words.Add(option);
        else if (value.StartsWith('-')) words.Add(ShellWord.Quote($"{option}={value}"));
        else words.AddRange([option, ShellWord.Quote(value)]);
    }
}
