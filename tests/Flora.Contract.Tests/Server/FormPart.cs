namespace Flora.Contract.Tests.Server;

/// <summary>One part of a form that the server received.</summary>
/// <param name="FileName">The name of a file; null when the part names none.</param>
/// <param name="MediaType">The part's media type; null when it names none.</param>
internal sealed record FormPart(string Name, string? FileName, string? MediaType, byte[] Content);
