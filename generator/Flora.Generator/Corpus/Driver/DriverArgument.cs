using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>What is sent for a parameter.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="In">Where it goes: <c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record DriverArgument(string Name, string In, JToken Value);
