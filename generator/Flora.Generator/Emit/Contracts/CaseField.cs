namespace Flora.Generator.Emit.Contracts;

/// <summary>One name with its text, as a server reads it out of a form.</summary>
internal readonly record struct CaseField(string Name, string Text);
