using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Types;

/// <summary>A member that can hold only some values.</summary>
/// <param name="Member">Its name in JSON.</param>
/// <param name="Values">The values: one of a constant, several of an enum.</param>
public sealed record UnionConstant(string Member, IReadOnlyList<JValue> Values);
