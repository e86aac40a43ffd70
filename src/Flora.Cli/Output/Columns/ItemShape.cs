using Flora.Cli.Commands;

namespace Flora.Cli.Output.Columns;

/// <summary>What is shown of items.</summary>
/// <param name="Path">The members that lead from the root of an answer to its items.</param>
/// <param name="Table">The columns of a table.</param>
/// <param name="Values">The columns of CSV and TSV: they depend on the document and the command line, never on the items.</param>
internal sealed record ItemShape(IReadOnlyList<string> Path, IReadOnlyList<Column> Table, IReadOnlyList<MemberPath> Values)
{
    private static readonly Column WholeItem = new() { Header = "VALUE", Path = [], Kind = ColumnKind.Text };

    /// <summary>Items that nothing is known of.</summary>
    internal static ItemShape Unknown { get; } = new([], [WholeItem], [MemberPath.Whole]);

    /// <summary>What the document says of items.</summary>
    internal static ItemShape Of(IReadOnlyList<string> path, IReadOnlyList<Column> table, IReadOnlyList<string> members) =>
        new(path, table, members.Count == 0 ? [MemberPath.Whole] : [.. members.Select(MemberPath.Parse)]);

    /// <summary>The same items with the columns that the user chose; those that the table has anyhow look as they do there.</summary>
    internal ItemShape With(IReadOnlyList<MemberPath>? chosen) => chosen is null ? this : this with
    {
        Table = [.. chosen.Select(path => Table.FirstOrDefault(column => path.IsSame(column.Path)) ?? Column(path))],
        Values = chosen,
    };

    private static Column Column(MemberPath path) => new()
    {
        Header = string.Join(' ', path.Names).Replace('_', ' ').ToUpperInvariant(),
        Path = path.Names,
        Kind = ColumnKind.Text,
    };
}
