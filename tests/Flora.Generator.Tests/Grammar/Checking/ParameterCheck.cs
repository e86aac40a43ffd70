using System.Text.RegularExpressions;
using Flora.Generator.Corpus.Driver;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support.Driving;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar.Checking;

/// <summary>Compares the parameters of a request with the document and with what the caller gave.</summary>
/// <param name="path">The path template.</param>
/// <param name="parameters">The parameters as the document has them.</param>
internal sealed class ParameterCheck(string path, IReadOnlyList<JObject> parameters)
{
    /// <summary>What is wrong; nothing when all came as it should.</summary>
    public IEnumerable<string> Violations(SentRequest request, DriverOperation sent)
    {
        var target = request.Line.Split(' ')[1].Split('?', 2);
        var query = (target.Length == 1 ? "" : target[1]).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair.ElementAtOrDefault(1) ?? "")).ToList();
        var segments = Template().Match(target[0]);
        if (!segments.Success)
        {
            yield return $"{target[0]} is not {path}";
            yield break;
        }
        foreach (var (parameter, index) in parameters.Select((parameter, index) => (parameter, index)))
        {
            if (Violation(parameter, sent, segments, query, request) is { } violation)
            {
                yield return violation;
            }
        }
        foreach (var (name, value) in query)
        {
            yield return $"the query has {name}={value}, which the document does not know or which came twice";
        }
    }

    private static string? Violation(JObject parameter, DriverOperation sent, Match segments, List<KeyValuePair<string, string>> query, SentRequest request)
    {
        var (name, place) = ((string)parameter["name"]!, (string)parameter["in"]!);
        if (sent.Arguments.FirstOrDefault(argument => argument.Name == name && argument.In == place) is not { } argument)
        {
            return $"{place} parameter {name} was not given";
        }
        try
        {
            var value = parameter["content"] is null ? argument.Value : new JValue(argument.Value.ToString(Formatting.None));
            var came = Read(parameter, value, segments, query, request);
            var same = parameter["content"] is null ? JToken.DeepEquals(came, WireText.Of(value)) : JToken.DeepEquals(JsonText.Read((string)came!), argument.Value);
            return same ? null : $"{place} parameter {name} was given as {value.ToString(Formatting.None)}, and came as {came.ToString(Formatting.None)} in {request.Line}";
        }
        catch (FormatException fault)
        {
            return $"{place} parameter {name}: {fault.Message} in {request.Line}";
        }
    }

    private static JToken Read(JObject parameter, JToken value, Match segments, List<KeyValuePair<string, string>> query, SentRequest request)
    {
        var (name, place) = ((string)parameter["name"]!, (string)parameter["in"]!);
        var style = (string?)parameter["style"] ?? (place is "query" or "cookie" ? "form" : "simple");
        var text = new StyledText(name, style, (bool?)parameter["explode"] ?? style == "form", place == "header" ? static raw => raw : Uri.UnescapeDataString);
        return place switch
        {
            "path" => text.Read(segments.Groups[GroupOf(name)].Value, value),
            "query" => text.Take(query, value),
            "header" => text.Read(request.Headers.GetValueOrDefault(name) ?? throw new FormatException("it did not come"), value),
            _ => text.Take([.. (request.Headers.GetValueOrDefault("Cookie") ?? "").Split("; ").Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[^1]))], value),
        };
    }

    private Regex Template() => new("^/v1" + Regex.Replace(path, @"\{([^}]+)\}", match => $"(?<{GroupOf(match.Groups[1].Value)}>[^/?]*)") + "$");

    private static string GroupOf(string name) => "p" + Regex.Replace(name, "[^A-Za-z0-9]", "_");
}
