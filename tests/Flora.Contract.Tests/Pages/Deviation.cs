namespace Flora.Contract.Tests.Pages;

/// <summary>A place where the contract knowingly says something else than the documentation pages.</summary>
internal sealed record Deviation(string Path, string Column, string Page, string Document, string Why);
