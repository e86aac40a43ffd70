using Flora.Cli.CommandLine;
using Flora.Cli.Commands;

namespace Flora.Cli.Help;

/// <summary>Puts members of the command's own items into what the help says of columns and queries.</summary>
/// <param name="columns">The columns of its table.</param>
/// <param name="members">The members of its items.</param>
/// <param name="options">What it takes: the values of a state are among them.</param>
internal sealed class MemberExamples(IReadOnlyList<Column> columns, IReadOnlyList<string> members, IReadOnlyList<Parameter> options)
{
    internal IEnumerable<OptionGroup> In(IEnumerable<OptionGroup> groups) =>
        groups.Select(group => group with { Specs = group.Specs.Select(Filled) });

    private OptionSpec Filled(OptionSpec option) =>
        option.Name == ToolOptions.Columns.Name && Names() is { } names ? With(option, ToolOptions.AnyMembers, names)
        : option.Name == ToolOptions.Query.Name && Choice() is { } choice ? With(option, ToolOptions.AnyChoice, choice)
        : option;

    private static OptionSpec With(OptionSpec option, string placeholder, string example) =>
        option with { Rule = option.Rule!.Replace(placeholder, example, StringComparison.Ordinal) };

    // A plain one, one of an inner level and one of a list, as far as there are such.
    private string? Names()
    {
        var inner = columns.FirstOrDefault(column => column.Path.Count > 1);
        var list = columns.FirstOrDefault(column => column is { Kind: ColumnKind.Links, Link: not null });
        string?[] names = [members.Count > 0 ? members[0] : null, Path(inner), list is null ? null : $"{Path(list)}.0.{list.Link}"];
        var known = names.OfType<string>().Concat(members.Skip(1)).Distinct().Take(3).ToArray();
        return known.Length < 2 ? null : $"{string.Join(", ", known[..^1])} or {known[^1]}";
    }

    private string? Choice()
    {
        var option = options.FirstOrDefault(known => known.Choices is { Count: > 0 } && members.Contains(known.Name));
        return option is not null ? $"$[?(@.{option.Name} == '{option.Choices![^1]}')]"
            : members.Count > 0 ? $"$[?(@.{members[0]} == 'VALUE')]"
            : null;
    }

    private static string? Path(Column? column) => column is null ? null : string.Join('.', column.Path);
}
