using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The body that a case sends.</summary>
/// <param name="Kind">As the passes say: <c>json</c>, <c>patch</c>, <c>multipart</c> or <c>file</c>.</param>
/// <param name="Member">The member of the request record that holds it.</param>
/// <param name="MediaType">The media type that is sent.</param>
/// <param name="Example">The name of the example.</param>
/// <param name="Value">The JSON value, or bytes; null for a form.</param>
/// <param name="Parts">The parts of a form; none for all else.</param>
internal sealed record CaseBody(string Kind, string Member, string MediaType, string Example, JToken? Value, IReadOnlyList<CasePart> Parts);
