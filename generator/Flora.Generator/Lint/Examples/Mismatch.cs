using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>A value that its schema does not describe.</summary>
/// <param name="At">The value, or the object that lacks a member.</param>
/// <param name="Path">Where the value is, from the top of the example: <c>.items[3].status</c>.</param>
/// <param name="Schema">The keyword that it contradicts.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Mismatch(JToken At, string Path, JToken Schema, string Reason);
