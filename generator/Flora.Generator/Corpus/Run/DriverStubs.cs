using System.Globalization;
using Flora.Generator.Corpus.Driver;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Run;

/// <summary>Writes what a server expects of each driven operation and answers to it, in WireMock's format.</summary>
/// <remarks>
/// A request is matched as in the contract tests, by what the document says of path, query, headers, cookies, credentials and body; that is told
/// apart from the generated code and its runtime.
/// </remarks>
/// <param name="document">The document after the passes.</param>
internal sealed class DriverStubs(ApiDocument document)
{
    private readonly DocumentReader reader = new(document);
    private readonly WireMockMapping mapping = new(new(document), new(document));
    private readonly DriverForms forms = new(new(document));

    /// <summary>The path that a base URL has before those of the operations.</summary>
    public string BasePath => reader.BasePath();

    /// <summary>The stubs, one an operation.</summary>
    /// <param name="operations">What is driven.</param>
    public IEnumerable<JObject> Of(IReadOnlyList<DriverOperation> operations)
    {
        var documented = reader.Operations().ToDictionary(operation => (operation.Path, operation.HttpMethod));
        return operations.Select((operation, index) => Of(documented[(operation.Path, operation.Method)], operation, index));
    }

    private JObject Of(DocumentedOperation documented, DriverOperation driven, int index)
    {
        var answer = new DocumentedAnswer(driven.Answer.Status, MediaExamples.Unnamed, driven.Answer.MediaType, driven.Answer.Body, []) { Succeeds = true };
        var stub = mapping.Of(new(driven.Id, documented, answer, [.. reader.Parameters(documented).Select(parameter => ArgumentOf(parameter, driven))], BodyOf(documented, driven)));
        stub["request"]!["headers"]![DriverProgram.Header] = new JObject { ["equalTo"] = index.ToString(CultureInfo.InvariantCulture) };
        return stub;
    }

    private static CaseArgument ArgumentOf(DocumentedParameter parameter, DriverOperation driven) =>
        new(parameter, driven.Arguments.First(argument => argument.Name == parameter.Name && argument.In == parameter.In).Value);

    private CaseBody? BodyOf(DocumentedOperation documented, DriverOperation driven)
    {
        if (documented.Decisions["body"] is not JObject decisions)
        {
            return null;
        }
        var (kind, member, mediaType) = ((string)decisions["kind"]!, (string)decisions["member"]!, (string)decisions["mediaType"]!);
        var media = (JObject)reader.Follow(documented.Body["requestBody"])!["content"]![mediaType]!;
        var isRecord = kind is "multipart" or "urlencoded" && decisions["codec"] is null;
        return new(
            kind, member, SampleBytes.MediaType(mediaType), MediaExamples.Unnamed,
            isRecord ? null : kind == "file" ? new JValue(DriverBodies.Bytes) : driven.Body,
            isRecord ? [.. forms.Of(media, (JObject)driven.Body!)] : []);
    }
}
