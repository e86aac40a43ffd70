namespace Flora.Generator.Corpus.Driver;

/// <summary>Where a media type stands in a document.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Verb">The method in small letters.</param>
/// <param name="Status">The answer's status; null for the body of the request.</param>
/// <param name="MediaType">The media type as the document spells it.</param>
internal sealed record MediaPlace(string Path, string Verb, string? Status, string MediaType);
