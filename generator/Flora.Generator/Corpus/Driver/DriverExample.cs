using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>A documented example of JSON, and how the generated code reads and writes it.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="Value">The example.</param>
/// <param name="Codec">The C# expression of the codec.</param>
/// <param name="Fits">Whether it is what its own schema allows.</param>
internal sealed record DriverExample(string Name, JToken Value, string Codec, bool Fits);
