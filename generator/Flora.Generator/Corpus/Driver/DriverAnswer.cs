using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>What a server answers to an operation.</summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type of the body; null when there is none.</param>
/// <param name="Body">JSON, a text of another media type, or bytes; null when there is no body.</param>
internal sealed record DriverAnswer(int Status, string? MediaType, JToken? Body);
