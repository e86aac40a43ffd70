namespace Flora.Cli.Help;

/// <summary>A row of two columns.</summary>
/// <remarks>A class, because queries over structs are compiled when they run, which help should not wait for.</remarks>
/// <param name="Left">What is explained.</param>
/// <param name="Right">What it means.</param>
internal sealed record HelpRow(string Left, string Right)
{
    public static implicit operator HelpRow((string Left, string Right) row) => new(row.Left, row.Right);
}
