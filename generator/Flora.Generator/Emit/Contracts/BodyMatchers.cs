using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Writes what a stub expects of a request's body.</summary>
internal static class BodyMatchers
{
    /// <summary>Adds the matchers to a request.</summary>
    public static void AddTo(JObject request, CaseBody body)
    {
        var headers = (JObject)request["headers"]!;
        headers["Content-Type"] = new JObject { ["contains"] = body.MediaType };
        if (body.Kind == "multipart")
        {
            request["multipartPatterns"] = new JArray(body.Members.SelectMany(part => part.Each).Select(Part));
        }
        else if (body.Kind == "urlencoded")
        {
            request["formParameters"] = new JObject(body.Members.SelectMany(part => part.Fields).GroupBy(field => field.Name).Select(Fields));
        }
        else
        {
            request["bodyPatterns"] = new JArray(Content(body.Value!, isText: body.Kind == "text"));
        }
    }

    private static JProperty Fields(IGrouping<string, CaseField> fields) => new(
        fields.Key,
        fields.Count() == 1 ? EqualTo(fields.First()) : new JObject { ["hasExactly"] = new JArray(fields.Select(EqualTo)) });

    private static JObject EqualTo(CaseField field) => new() { ["equalTo"] = field.Text };

    private static JObject Part(CasePart part)
    {
        var disposition = new JArray(Contains($"name=\"{part.Name}\""));
        if (part.IsFile)
        {
            disposition.Add(Contains($"filename=\"{part.FileName}\""));
        }
        return new JObject
        {
            ["matchingType"] = "ANY",
            ["headers"] = new JObject { ["Content-Disposition"] = disposition.Count == 1 ? disposition[0] : new JObject { ["and"] = disposition } },
            ["bodyPatterns"] = new JArray(Content(part.Value, isText: !part.IsJson)),
        };
    }

    private static JObject Content(JToken value, bool isText) => value switch
    {
        { Type: JTokenType.Bytes } => new JObject { ["binaryEqualTo"] = value.DeepClone() },
        JValue scalar when isText => new JObject { ["equalTo"] = WireTexts.Of(scalar) },
        // WireMock reads a text as JSON.
        { Type: JTokenType.String or JTokenType.Null } => new JObject { ["equalToJson"] = value.ToString(Formatting.None) },
        _ => new JObject { ["equalToJson"] = value.DeepClone() },
    };

    private static JObject Contains(string text) => new() { ["contains"] = text };
}
