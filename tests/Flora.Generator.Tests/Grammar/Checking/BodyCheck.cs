using Flora.Generator.Corpus.Driver;
using Flora.Generator.Document;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Tests.Support.Driving;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar.Checking;

/// <summary>Compares the body of a request with the document and with what the caller gave.</summary>
internal static class BodyCheck
{
    /// <summary>What is wrong; nothing when it came as it should.</summary>
    /// <param name="media">The media type that the document gives; null when it takes no body.</param>
    /// <param name="request">The request.</param>
    /// <param name="sent">The call.</param>
    public static IEnumerable<string> Violations(JProperty? media, SentRequest request, DriverOperation sent)
    {
        if (media is null)
        {
            return request.Bytes.Length == 0 ? [] : [$"a body came where none is: {request.Body}"];
        }
        var type = request.Headers.GetValueOrDefault("Content-Type") ?? "";
        if (type.Split(';')[0] != media.Name)
        {
            return [$"the body is '{type}' in place of '{media.Name}'"];
        }
        return media.Name switch
        {
            "application/x-www-form-urlencoded" => Members(Encoded(request.Body, (JObject)sent.Body!), sent),
            "multipart/form-data" => Members(Parts(request, (JObject)sent.Body!), sent),
            "text/plain" => request.Body == (string)sent.Body! ? [] : [$"the text came as {request.Body}"],
            "application/octet-stream" => request.Bytes.AsSpan().SequenceEqual((byte[])[0, 13, 10, 255]) ? [] : ["the bytes are others"],
            _ => JsonEquality.AreEqual(JsonText.Read(request.Body), sent.Body!) ? [] : [$"{sent.Body!.ToString(Formatting.None)} came as {request.Body}"],
        };
    }

    private static IEnumerable<string> Members(JObject came, DriverOperation sent) =>
        JToken.DeepEquals(Sorted(came), Sorted((JObject)WireText.Of(sent.Body!)))
            ? []
            : [$"the form {sent.Body!.ToString(Formatting.None)} came as {came.ToString(Formatting.None)}"];

    private static JObject Sorted(JObject item) => new(item.Properties().OrderBy(member => member.Name, StringComparer.Ordinal));

    // Where the document says nothing, an object is JSON and a list is exploded.
    private static JObject Encoded(string body, JObject sent)
    {
        var pairs = body.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0].Replace('+', ' '), pair[1].Replace('+', ' '))).ToList();
        var came = new JObject();
        foreach (var (name, value) in sent)
        {
            var text = new StyledText(name, "form", true, Uri.UnescapeDataString).Take(pairs, value is JObject ? "" : value!);
            came[name] = value is JObject ? WireText.Of(JsonText.Read((string)text!)) : text;
        }
        foreach (var (name, value) in pairs)
        {
            came["unknown " + name] = value;
        }
        return came;
    }

    private static JObject Parts(SentRequest request, JObject sent)
    {
        var came = new JObject();
        foreach (var parts in request.Parts.GroupBy(part => part.Name))
        {
            came[parts.Key] = sent[parts.Key] switch
            {
                JArray => new JArray(parts.Select(part => part.Text)),
                JObject => WireText.Of(JsonText.Read(parts.Single().Text)),
                _ => parts.Single().Text,
            };
        }
        return came;
    }
}
