using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>A member of an object schema.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="At">Where it stands.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
internal sealed record SchemaMember(JToken Schema, JToken At, bool IsRequired);
