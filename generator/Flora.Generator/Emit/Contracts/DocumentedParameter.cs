using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>A parameter with what the passes decided about it.</summary>
/// <param name="Member">The member of the request record that sets it.</param>
internal sealed record DocumentedParameter(string Name, string In, string Member, bool Required, JObject Body);
