using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>The body that a case sends.</summary>
/// <param name="Member">The member of the request record that holds it.</param>
/// <param name="Value">JSON; null for all else.</param>
/// <param name="Bytes">A file's content; null for all else.</param>
/// <param name="Parts">The members of a form; none for all else.</param>
/// <param name="Fields">What a form that is one text holds; none for all else.</param>
internal sealed record CaseBody(string Kind, string Member, string MediaType, JToken? Value, byte[]? Bytes, IReadOnlyList<CasePart> Parts, IReadOnlyList<CaseField> Fields);
