using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>A part of OpenAPI that the generator does not support.</summary>
/// <param name="Kind">The object that it is found in.</param>
/// <param name="Find">Where it is in such an object: members, or values of them; none when the object does not use it.</param>
/// <param name="Effect">What becomes of it.</param>
/// <param name="What">What is used, as the subject of a sentence in the plural.</param>
/// <param name="Instead">What to do about it, as a sentence.</param>
internal sealed record UnsupportedConstruct(
    NodeKind Kind, Func<SupportContext, JObject, IEnumerable<JToken?>> Find, Effect Effect, string What, string Instead);
