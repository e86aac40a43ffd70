using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Cases;

/// <summary>A parameter of a case: where it goes, which member of the request sets it, and its value.</summary>
/// <param name="Wire">The value as the server sees it once the URL is decoded.</param>
internal sealed record CaseParameter(string Name, string In, string Member, JValue Value, string Wire);
