using CsvHelper;

namespace Flora.Cli.Output.Separated;

/// <summary>How records and their values are told apart.</summary>
/// <param name="Options">What the writer does.</param>
/// <param name="IsLinear">Whether a record is always one line: what would break it is written as an escape, and there are no quotes.</param>
internal sealed record Separation(CsvWriterOptions Options, bool IsLinear)
{
    /// <summary>RFC 4180. Values stay as they are: a program reads them, and a spreadsheet that runs formulas is told not to by whoever opens it.</summary>
    internal static Separation Comma { get; } = new(CsvWriterOptions.Default, IsLinear: false);

    /// <summary>Lines for the tools of a shell, which know no quotes; the escapes are those of databases and jq.</summary>
    internal static Separation Tab { get; } = new(
        CsvWriterOptions.Default with { Separator = '\t', Mode = CsvMode.NoEscape, NewLine = "\n" }, IsLinear: true);

    /// <summary>A value as it is written.</summary>
    internal string Write(string value) => !IsLinear ? value : value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);
}
