using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Help;

/// <summary>Plain text in paragraphs and rows, within a width.</summary>
internal sealed class HelpText(int width)
{
    private const string Indent = "  ";
    private const int WidestColumn = 26;

    private readonly StringBuilder text = new();

    /// <summary>A text for what shows it: narrow enough to be read.</summary>
    internal static HelpText For(Screen screen) => new(Math.Clamp(screen.Width ?? 100, 40, 100));

    public override string ToString() => text.ToString();

    /// <summary>Adds paragraphs, which empty lines part.</summary>
    internal void Paragraphs(string paragraphs)
    {
        foreach (var paragraph in paragraphs.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0) text.Append('\n');
            Wrap(paragraph, 0);
        }
    }

    /// <summary>Adds lines that are to be typed: they stay whole, so that they can be pasted.</summary>
    internal void Lines(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0) return;
        Heading(heading);
        foreach (var line in all)
        {
            text.Append(Indent).Append(line).Append('\n');
        }
    }

    /// <summary>Adds examples, each below what it is good for.</summary>
    internal void Examples(IEnumerable<CommandExample> examples) =>
        Lines("Examples", examples.SelectMany(example => example.Comment is null ? [example.Line] : new[] { $"# {example.Comment}", example.Line }));

    /// <summary>Adds options with all that is known of them.</summary>
    internal void Options(OptionGroup group) => Rows(group.Heading, group.Specs.Select(option => new HelpRow(Left(option), Right(option))));

    /// <summary>Adds rows of two columns.</summary>
    internal void Rows(string heading, IEnumerable<HelpRow> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        var widest = Math.Min(WidestColumn, (width / 2) - 4);
        var column = Math.Min(all.Max(row => row.Left.Length), widest) + Indent.Length + 2;
        Heading(heading);
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

    private static string Left(OptionSpec option)
    {
        if (option.IsArgument) return option.IsRepeatable ? $"{option.Name}..." : option.Name;
        var names = string.Join(", ", (option.Position is null ? option.Aliases : [option.Position]).Append(option.Name));
        return option.Hint is null ? names
            : option.Alone is not null ? $"{names}[={option.Hint}]"
            : option.IsSwitchWithValue ? $"{names} [{option.Hint}]"
            : $"{names} {option.Hint}";
    }

    private static string Right(OptionSpec option)
    {
        var sentences = new StringBuilder(option.Help);
        if (option.Rule is { } rule) sentences.Append(' ').Append(char.ToUpperInvariant(rule[0])).Append(rule, 1, rule.Length - 1).Append('.');
        if (option is { IsRepeatable: true, IsArgument: false }) sentences.Append(" Can be repeated.");
        if (option.Default is not null) sentences.Append(" Default: ").Append(option.Default).Append('.');
        if (option.Variable is not null) sentences.Append(" Variable: ").Append(option.Variable).Append('.');
        return sentences.ToString();
    }

    private void Heading(string heading)
    {
        text.Append('\n');
        Wrap($"{heading}:", 0);
    }

    // Breaks between words; the first line goes on where the text stands.
    private void Wrap(string paragraph, int indent)
    {
        var used = indent;
        var isFirst = true;
        foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && used + 1 + word.Length > width)
            {
                text.Append('\n').Append(' ', indent);
                used = indent;
            }
            else if (!isFirst)
            {
                text.Append(' ');
                used++;
            }
            text.Append(word);
            used += word.Length;
            isFirst = false;
        }
        text.Append('\n');
    }
}
