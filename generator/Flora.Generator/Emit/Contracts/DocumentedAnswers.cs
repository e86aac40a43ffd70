using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Finds every documented example of every status of an operation.</summary>
internal sealed class DocumentedAnswers(DocumentReader reader)
{
    public IEnumerable<DocumentedAnswer> Of(DocumentedOperation operation)
    {
        var responses = DocumentReader.Members(operation.Body["responses"]).ToList();
        var documented = responses.Select(response => response.Key).ToHashSet(StringComparer.Ordinal);
        return from response in responses
               let status = StatusOf(response.Key, documented)
               let body = reader.Follow(response.Value) as JObject
               where status is not null && body is not null
               from media in DocumentReader.Members(body["content"])
               where IsJson(media.Key)
               from example in Examples(media.Value as JObject)
               select new DocumentedAnswer(status.Value, example.Key, media.Key, example.Value, HeadersOf(body));
    }

    /// <summary>For a wildcard the first status of its class that has no entry of its own; <c>default</c> stands for servers' errors.</summary>
    private static int? StatusOf(string key, HashSet<string> documented)
    {
        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return status is >= 200 and <= 599 ? status : null;
        }
        var first = key switch
        {
            "2XX" => 200,
            "3XX" => 300,
            "4XX" => 400,
            "5XX" or "default" => 500,
            _ => 0,
        };
        return Enumerable.Range(first, first == 0 ? 0 : 100)
            .Where(code => !documented.Contains(code.ToString(CultureInfo.InvariantCulture)))
            .Select(code => (int?)code).FirstOrDefault();
    }

    private static bool IsJson(string mediaType)
    {
        var name = mediaType.Split(';')[0].Trim();
        return name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<KeyValuePair<string, JToken>> Examples(JObject? holder)
    {
        if (holder?["example"] is { } single)
        {
            yield return new("example", single);
        }
        foreach (var (name, body) in DocumentReader.Members(holder?["examples"]))
        {
            if ((reader.Follow(body) as JObject)?["value"] is { } value)
            {
                yield return new(name, value);
            }
        }
    }

    private List<KeyValuePair<string, string>> HeadersOf(JObject response)
    {
        List<KeyValuePair<string, string>> headers = [];
        foreach (var (name, body) in DocumentReader.Members(response["headers"]))
        {
            var header = reader.Follow(body) as JObject;
            var schema = reader.Follow(header?["schema"]) as JObject;
            var example = Examples(header).Select(pair => pair.Value)
                .Concat(SchemaExamples.Of(schema))
                .OfType<JValue>().Where(value => value.Type != JTokenType.Null)
                .Select(WireTexts.Of).FirstOrDefault(text => !text.Any(char.IsControl));
            // OpenAPI says that a response header named Content-Type is ignored: the media type names it.
            if (example is not null && !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(new(name, example));
            }
        }
        return headers;
    }
}
