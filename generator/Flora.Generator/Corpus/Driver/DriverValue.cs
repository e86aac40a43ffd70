using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>A value that the driver gives to a member of a request.</summary>
/// <param name="Json">The value.</param>
/// <param name="Expression">The C# expression that makes it.</param>
internal sealed record DriverValue(JToken Json, string Expression);
