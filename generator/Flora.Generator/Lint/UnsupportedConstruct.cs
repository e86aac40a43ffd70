using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint;

/// <summary>A part of OpenAPI that the generator does not support yet.</summary>
/// <param name="Kind">The object that it is found in.</param>
/// <param name="Find">Where it is in such an object; null when the object does not use it.</param>
/// <param name="What">What is used, as the subject of a sentence in the plural.</param>
/// <param name="Instead">What to write instead, as a sentence.</param>
internal sealed record UnsupportedConstruct(NodeKind Kind, Func<CheckContext, JObject, JToken?> Find, string What, string Instead);
