using Flora.Generator.Engine.Server;
using Flora.Generator.Document;
using System.Text;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Server;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>Compares the body that the server received with the documented one.</summary>
internal static class BodyExpectation
{
    public static IEnumerable<string> Problems(CaseBody? expected, RecordedRequest request)
    {
        if (expected is null)
        {
            return request.Content.Length == 0 ? [] : [$"a body was sent: {request.Body}"];
        }
        if (expected.Kind == "urlencoded")
        {
            var fields = UrlEncodedFields.Of(request);
            return fields.SequenceEqual(expected.Fields) ? [] : [$"the form holds [{string.Join(", ", fields)}], not [{string.Join(", ", expected.Fields)}]"];
        }
        if (expected.Kind == "multipart")
        {
            return FormParts.Of(request) is { } parts ? FormProblems(expected.Parts, parts) : [$"the body is no form: {request.Body}"];
        }
        var mediaType = request.Headers.GetValueOrDefault("Content-Type");
        return (expected is { Kind: "text", Value: JValue text } ? TextProblems(text, request.Body) : ContentProblems(expected.Value, expected.Bytes, request.Content))
            .Concat(mediaType?.Split(';')[0] == expected.MediaType ? [] : [$"the body is of the type {mediaType}, not {expected.MediaType}"]);
    }

    private static IEnumerable<string> FormProblems(IReadOnlyList<CasePart> expected, IReadOnlyList<FormPart> actual)
    {
        var names = actual.Select(part => part.Name);
        var right = expected.SelectMany(part => part.Fields?.Select(field => field.Name) ?? Enumerable.Repeat(part.Name, ScalarsOf(part)?.Count ?? 1));
        if (!names.SequenceEqual(right))
        {
            return [$"the parts are {string.Join(", ", names)}, not {string.Join(", ", right)}"];
        }
        return expected.SelectMany(part => PartProblems(part, [.. actual.Where(other => other.Name == part.Name)]).Select(problem => $"part {part.Name}: {problem}"));
    }

    /// <summary>The items of a list whose every item is a part; null for all else.</summary>
    private static JArray? ScalarsOf(CasePart part) => part.Value is JArray list && list.All(item => item is JValue) ? list : null;

    private static IEnumerable<string> PartProblems(CasePart expected, IReadOnlyList<FormPart> actual) => expected.Value switch
    {
        // A style names its parts otherwise than the member; their names were compared.
        not null when expected.Fields is not null => [],
        JArray when ScalarsOf(expected) is { } items => items.SelectMany((item, index) => TextOrJsonProblems(item, actual[index])),
        { } value => TextOrJsonProblems(value, actual[0]),
        null => ContentProblems(null, expected.Bytes, actual[0].Content)
            .Concat(actual[0].FileName == expected.FileName ? [] : [$"its file is called {actual[0].FileName}, not {expected.FileName}"]),
    };

    private static IEnumerable<string> TextOrJsonProblems(JToken expected, FormPart actual) => expected is JValue scalar
        ? Encoding.UTF8.GetString(actual.Content) == TextOf(scalar) ? [] : [$"it holds '{Encoding.UTF8.GetString(actual.Content)}', not '{TextOf(scalar)}'"]
        : ContentProblems(expected, null, actual.Content);

    private static string[] TextProblems(JValue expected, string actual) => actual == TextOf(expected) ? [] : [$"the text is '{actual}', not '{TextOf(expected)}'"];

    private static string TextOf(JValue value) => value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None);

    private static IEnumerable<string> ContentProblems(JToken? json, byte[]? bytes, byte[] actual)
    {
        if (bytes is not null)
        {
            return bytes.AsSpan().SequenceEqual(actual) ? [] : [$"the bytes differ: {Convert.ToHexString(actual)}"];
        }
        try
        {
            return JsonDifference.Between(json, JsonText.Read(Encoding.UTF8.GetString(actual))).Select(problem => "body " + problem);
        }
        catch (JsonException)
        {
            return [$"the body is no JSON: {Encoding.UTF8.GetString(actual)}"];
        }
    }
}
