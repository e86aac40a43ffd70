using System.Globalization;
using System.Text.RegularExpressions;
using Flora.Generator.Corpus.Driver;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Run;

/// <summary>Writes what a server expects of each driven operation and answers to it, in WireMock's format.</summary>
internal static partial class DriverStubs
{
    /// <summary>The stubs, one an operation.</summary>
    public static IEnumerable<JObject> Of(IReadOnlyList<DriverOperation> operations) => operations.Select(Of);

    private static JObject Of(DriverOperation operation, int index)
    {
        var request = new JObject
        {
            ["method"] = operation.Method,
            ["urlPathPattern"] = Variable().Replace(Regex.Escape(operation.Path).Replace("\\{", "{", StringComparison.Ordinal), "[^/?]+"),
            ["headers"] = new JObject { [DriverProgram.Header] = new JObject { ["equalTo"] = index.ToString(CultureInfo.InvariantCulture) } },
        };
        if (operation is { IsJson: true, Body: { } body })
        {
            request["bodyPatterns"] = new JArray(new JObject { ["equalToJson"] = body.ToString(Formatting.None) });
        }
        return new() { ["request"] = request, ["response"] = Response(operation.Answer) };
    }

    private static JObject Response(DriverAnswer answer)
    {
        var response = new JObject { ["status"] = answer.Status };
        if (answer.Body is { } body)
        {
            response["headers"] = new JObject { ["Content-Type"] = answer.MediaType };
            response[body.Type == JTokenType.Bytes ? "base64Body" : "jsonBody"] = body.DeepClone();
        }
        return response;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Variable();
}
