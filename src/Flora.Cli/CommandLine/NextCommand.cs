namespace Flora.Cli.CommandLine;

/// <summary>The command line that goes on where another ended.</summary>
internal static class NextCommand
{
    /// <summary>Writes the command with the same options from a cursor on, or, without one, from where it began; a key is never in it.</summary>
    internal static string Of(string tool, Arguments arguments, string cursorOption, string? cursor)
    {
        List<string> words = [tool, .. arguments.Words];
        foreach (var (option, value) in arguments.Given)
        {
            if (option.IsSecret || (cursor is not null && option.Name == cursorOption)) continue;
            Add(words, option.Name, option.Hint is null ? null : value);
        }
        if (cursor is not null) Add(words, cursorOption, cursor);
        return string.Join(' ', words);
    }

    private static void Add(List<string> words, string option, string? value)
    {
        // A value that begins like an option is tied to its own.
        if (value is null) words.Add(option);
        else if (value.StartsWith('-')) words.Add(ShellWord.Quote($"{option}={value}"));
        else words.AddRange([option, ShellWord.Quote(value)]);
    }
}
