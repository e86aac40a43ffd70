namespace Flora.Generator.Diff.Model;

/// <summary>A kind of change and what it means. An id never changes its meaning.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Severity">Which part of the version number it raises.</param>
/// <param name="Direction">Which way the data goes.</param>
/// <param name="Section">Where the changelog tells it.</param>
/// <param name="Meaning">What it means for users, as a sentence.</param>
/// <param name="Note">What those who mock the client have to know, as a sentence; null when nothing.</param>
internal sealed record Rule(
    string Id, ChangeSeverity Severity, Direction Direction, Section Section, string Meaning, string? Note = null);
