namespace Flora.Contract.Tests.Cases;

/// <summary>One name with its text, as a server reads it out of a form.</summary>
internal sealed record CaseField(string Name, string Text);
