namespace Flora.Contract.Tests.Pages;

/// <summary>What is said about one parameter or field: a cell holds <c>-</c> where nothing is said.</summary>
/// <param name="Path">Such as <c>limit</c> or <c>generations[].outputs[].url</c>.</param>
/// <param name="Cells">By the names of the table's columns.</param>
internal sealed record PageRow(string Path, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>What a cell holds when nothing is said.</summary>
    public const string Nothing = "-";

    public string this[string column] => Cells[column];

    public bool IsRequired => Cells["required"] == "yes";

    public override string ToString() => Path;
}
