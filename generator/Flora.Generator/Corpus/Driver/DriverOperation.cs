using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>One call of an operation.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path template.</param>
/// <param name="Call">The C# expression that makes the call with <c>client</c> and <c>options</c>, and gives the JSON of what it returned, if it did return such.</param>
/// <param name="Arguments">The parameters and what is sent for each.</param>
/// <param name="Body">The JSON that is sent, of a form its members; null where that is no JSON.</param>
/// <param name="IsJson">Whether the body is sent as JSON.</param>
/// <param name="IsValid">Whether all that is sent is what the document allows, so that the client can check it.</param>
/// <param name="Answer">What a server answers.</param>
/// <param name="Unsent">The parameters of the document that the client has no member for.</param>
internal sealed record DriverOperation(
    string Id, string Method, string Path, string Call, IReadOnlyList<DriverArgument> Arguments, JToken? Body, bool IsJson, bool IsValid, DriverAnswer Answer,
    IReadOnlyList<string> Unsent);
