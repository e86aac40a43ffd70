namespace Flora.Generator.Emit.Contracts;

/// <summary>One file of contract cases.</summary>
/// <param name="Name">The file's name, without a folder: safe characters only.</param>
/// <param name="Text">JSON with LF, ending in one.</param>
public sealed record ContractFile(string Name, string Text);
