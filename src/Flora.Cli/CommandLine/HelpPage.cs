using System.Text;
using Flora.Cli.Commands;

namespace Flora.Cli.CommandLine;

/// <summary>The help of the tool, of a group or of a command, as plain text.</summary>
internal sealed class HelpPage(ToolIdentity identity, IReadOnlyList<ToolCommand> commands, IReadOnlyList<CommandGroup> groups, int width)
{
    private const string Indent = "  ";
    private const int MostExamples = 3;

    private readonly StringBuilder text = new();

    /// <summary>Writes the help of the command, or of all commands below some words.</summary>
    internal string Write(IReadOnlyList<string> words, ToolCommand? command)
    {
        if (command is not null) WriteCommand(command);
        else WriteGroup(words);
        return text.ToString();
    }

    private void WriteCommand(ToolCommand command)
    {
        Paragraph(command.Summary);
        Section("Usage", [Usage(command)]);
        Section("Examples", Examples(command));
        if (command.Description is { } description && description != command.Summary)
        {
            text.Append('\n');
            Paragraph(description);
        }
        Options("Options", command.Specs.Except(ToolOptions.Paging));
        Options("Pages", command.Specs.Intersect(ToolOptions.Paging));
        WriteCommon();
    }

    private void WriteGroup(IReadOnlyList<string> words)
    {
        var below = commands.Where(command => command.Words.Take(words.Count).SequenceEqual(words)).ToArray();
        Paragraph(groups.FirstOrDefault(group => group.Words.SequenceEqual(words))?.Summary
            ?? (words.Count == 0 ? identity.Summary : $"The commands of {string.Join(' ', words)}."));
        Section("Usage", [$"{identity.CommandLine(words)} COMMAND [options]"]);
        Section("Examples", below.SelectMany(command => Examples(command).Take(1)).Take(MostExamples));
        Rows("Commands", below.Select(command => (string.Join(' ', command.Words.Skip(words.Count)), command.Summary)));
        WriteCommon();
    }

    // Sample data answers listings only.
    private IEnumerable<string> Examples(ToolCommand command)
    {
        if (command is not IListing)
        {
            yield return Example(command);
            yield break;
        }
        if (identity.Demo is not null) yield return $"{Example(command)} {ToolOptions.Demo.Name}";
        if (command is ApiCommand { CursorOption: not null }) yield return $"{Example(command)} {ToolOptions.All.Name} {ToolOptions.Format.Name} jsonl";
    }

    private string Usage(ToolCommand command) => identity.CommandLine([.. command.Words, .. Positions(command), "[options]"]);

    private string Example(ToolCommand command) => identity.CommandLine(
    [
        .. command.Words,
        .. Positions(command),
        .. command.Specs.Where(option => option is { IsRequired: true, Position: null, Hint: not null }).SelectMany(option => new[] { option.Name, option.Hint! }),
    ]);

    private static IEnumerable<string> Positions(ToolCommand command) =>
        command.Specs.Select(option => option.Position).OfType<string>();

    private void WriteCommon()
    {
        Options("Output", ToolOptions.Output);
        Options("Connection", ToolOptions.Connection(identity));
        Options("General", ToolOptions.General);
        Rows("Exit codes",
        [
            ("0", "done"),
            ("1", "a fault of the tool itself"),
            ("2", "wrong usage; nothing was sent"),
            ("3", "no key, or a key that may not (401, 403)"),
            ("4", "refused by the API (any other 4xx)"),
            ("5", "a fault of the server (5xx), or an answer that cannot be read"),
            ("6", "the server was not reached, or not in time"),
            ("7", "too many requests (429)"),
            ("130", "interrupted by Ctrl-C"),
            ("143", "ended by the system (SIGTERM)"),
        ]);
    }

    private void Options(string heading, IEnumerable<OptionSpec> options) =>
        Rows(heading, options.Select(option => (Left(option), Right(option))));

    private static string Left(OptionSpec option)
    {
        var names = string.Join(", ", (option.Position is null ? option.Aliases : [option.Position]).Append(option.Name));
        return option.Hint is null ? names
            : option.IsSwitchWithValue ? $"{names} [{option.Hint}]"
            : $"{names} {option.Hint}";
    }

    private static string Right(OptionSpec option)
    {
        var sentences = new StringBuilder(option.Help);
        if (option.Rule is not null) sentences.Append(' ').Append(char.ToUpperInvariant(option.Rule[0])).Append(option.Rule, 1, option.Rule.Length - 1).Append('.');
        if (option.IsRepeatable) sentences.Append(" Can be repeated.");
        if (option.Default is not null) sentences.Append(" Default: ").Append(option.Default).Append('.');
        if (option.Variable is not null) sentences.Append(" Variable: ").Append(option.Variable).Append('.');
        return sentences.ToString();
    }

    private void Section(string heading, IEnumerable<string> lines)
    {
        if (!lines.Any()) return;
        text.Append('\n').Append(heading).Append(":\n");
        foreach (var line in lines)
        {
            text.Append(Indent).Append(line).Append('\n');
        }
    }

    private void Rows(string heading, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        var column = Math.Min(all.Max(row => row.Left.Length), 26) + Indent.Length + 2;
        text.Append('\n').Append(heading).Append(":\n");
        foreach (var (left, right) in all)
        {
            text.Append(Indent).Append(left);
            var used = Indent.Length + left.Length;
            if (used + 2 > column)
            {
                text.Append('\n');
                used = 0;
            }
            text.Append(' ', column - used);
            Wrap(right, column);
        }
    }

    private void Paragraph(string paragraph) => Wrap(paragraph, 0);

    // Breaks between words; the first line goes on where the text stands.
    private void Wrap(string paragraph, int indent)
    {
        var used = indent;
        foreach (var (word, index) in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select((word, index) => (word, index)))
        {
            if (index > 0 && used + 1 + word.Length > width)
            {
                text.Append('\n').Append(' ', indent);
                used = indent;
            }
            else if (index > 0)
            {
                text.Append(' ');
                used++;
            }
            text.Append(word);
            used += word.Length;
        }
        text.Append('\n');
    }
}
