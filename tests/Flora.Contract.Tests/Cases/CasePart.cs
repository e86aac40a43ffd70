using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>One part of a form.</summary>
/// <param name="Member">The member of the form's record that holds it.</param>
/// <param name="Value">What is sent as text or JSON; null for a file.</param>
/// <param name="Bytes">A file's content; null for all else.</param>
/// <param name="FileName">A file's name; null for all else.</param>
/// <param name="Fields">What the document's style makes of it; null without one.</param>
internal sealed record CasePart(string Name, string Member, JToken? Value, byte[]? Bytes, string? FileName, IReadOnlyList<CaseField>? Fields);
