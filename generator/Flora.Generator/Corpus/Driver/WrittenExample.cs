using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>An example of JSON in a body or an answer, as the document has it.</summary>
/// <param name="Place">Whose it is.</param>
/// <param name="Name">What the document calls it.</param>
/// <param name="Value">The example.</param>
/// <param name="Fits">Whether it is what its own schema allows.</param>
internal sealed record WrittenExample(MediaPlace Place, string Name, JToken Value, bool Fits);
