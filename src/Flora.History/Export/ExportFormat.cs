namespace Flora.History;

/// <summary>How a history is written to a file.</summary>
public enum ExportFormat
{
    /// <summary>A line of JSON for each run, with all that the API tells of it, as the API spells it.</summary>
    JsonLines,

    /// <summary>
    /// A header and a record for each run, as RFC 4180 describes; moments are in UTC, outputs are JSON. A text that begins with <c>=</c>,
    /// <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return has an apostrophe before it, since a spreadsheet would run it as a formula.
    /// </summary>
    Csv,
}
