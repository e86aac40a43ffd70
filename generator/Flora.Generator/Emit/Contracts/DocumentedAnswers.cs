using System.Globalization;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Finds every documented example of every status of an operation.</summary>
internal sealed class DocumentedAnswers(DocumentReader reader)
{
    private readonly MediaExamples examples = new(reader);

    public IEnumerable<DocumentedAnswer> Of(DocumentedOperation operation)
    {
        var responses = DocumentReader.Members(operation.Body["responses"]).ToList();
        var documented = responses.Select(response => response.Key).ToHashSet(StringComparer.Ordinal);
        return from response in responses
               let status = StatusOf(response.Key, documented)
               let body = reader.Follow(response.Value) as JObject
               where status is not null && body is not null
               let headers = HeadersOf(body)
               // The stub's target leads nowhere.
               where !(operation.Follows(status.Value) && headers.Exists(header => header.Key.Equals("Location", StringComparison.OrdinalIgnoreCase)))
               from answer in Bodies(operation, status.Value, body)
               select new DocumentedAnswer(status.Value, answer.Example, answer.MediaType, answer.Body, headers) { Succeeds = operation.Takes(status.Value) };
    }

    /// <summary>
    /// For a wildcard the first status of its class that has no entry of its own; <c>default</c> stands for servers' errors, and for the success
    /// where no other is documented.
    /// </summary>
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
            "default" when !documented.Any(other => other.StartsWith('2')) => 200,
            "5XX" or "default" => 500,
            _ => 0,
        };
        return Enumerable.Range(first, first == 0 ? 0 : 100)
            .Where(code => !documented.Contains(code.ToString(CultureInfo.InvariantCulture)))
            .Select(code => (int?)code).FirstOrDefault();
    }

    private IEnumerable<(string Example, string? MediaType, JToken? Body)> Bodies(DocumentedOperation operation, int status, JObject response)
    {
        var content = DocumentReader.Members(response["content"]).Where(media => media.Value is JObject).ToList();
        var isRead = operation.Takes(status);
        if (content.Count == 0 || operation.HttpMethod == "HEAD" || (isRead && operation.AnswerKind == "none"))
        {
            return status is >= 300 and < 400 && !isRead ? [] : [(DocumentedAnswer.None, null, null)];
        }
        return isRead && operation.AnswerKind == "stream"
            ? content.SelectMany(media => Streamed(media.Key, (JObject)media.Value!))
            : content.Where(media => !isRead || operation.AnswerKind == "text" || MediaTypes.IsJson(media.Key)).SelectMany(media => Read(media.Key, (JObject)media.Value!));
    }

    /// <summary>A body that is decoded: JSON, or of an error any text.</summary>
    private IEnumerable<(string, string?, JToken?)> Read(string mediaType, JObject media) =>
        from example in examples.Of(media)
        where MediaTypes.IsJson(mediaType) || DocumentReader.Text(example.Value) is not null
        select (example.Key, (string?)mediaType, (JToken?)example.Value);

    /// <summary>A body that is handed out as bytes.</summary>
    private IEnumerable<(string, string?, JToken?)> Streamed(string mediaType, JObject media) =>
        Read(mediaType, media).DefaultIfEmpty((DocumentedAnswer.Bytes, SampleBytes.MediaType(mediaType), SampleBytes.Any));

    private List<KeyValuePair<string, string>> HeadersOf(JObject response)
    {
        List<KeyValuePair<string, string>> headers = [];
        foreach (var (name, body) in DocumentReader.Members(response["headers"]))
        {
            var header = reader.Follow(body) as JObject;
            var example = examples.OrOfSchema(header).Select(pair => pair.Value)
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
