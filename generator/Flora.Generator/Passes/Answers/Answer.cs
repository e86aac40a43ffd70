using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Answers;

/// <summary>One documented answer of an operation.</summary>
/// <param name="Status">A status, a class such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Response">The answer, with references followed.</param>
public sealed record Answer(string Status, JObject Response)
{
    private const string NotModified = "304";

    /// <summary>Whether the status is one of redirects.</summary>
    public bool IsRedirect => Status.StartsWith('3');

    /// <summary>The answers in the order of the document.</summary>
    public static IEnumerable<Answer> All(ApiDocument document, Operation operation) =>
        from response in (operation.Node["responses"] as JObject)?.Properties() ?? []
        let target = References.Follow(document, response.Value) as JObject
        where target is not null
        select new Answer(response.Name, target);

    /// <summary>
    /// The successful ones: those of the class 2XX and <c>304</c>, and redirects that have a body of their own, or where no other success is
    /// documented; <c>default</c> is one only where no other is.
    /// </summary>
    public static IReadOnlyList<Answer> Successes(ApiDocument document, Operation operation)
    {
        var all = All(document, operation).ToList();
        var isRedirectOnly = !all.Exists(answer => answer.Status.StartsWith('2'));
        var named = all
            .Where(answer => answer.Status.StartsWith('2') || (answer.IsRedirect && (isRedirectOnly || answer.Media.Count > 0 || answer.Status == NotModified)))
            .OrderBy(answer => answer.Status, StringComparer.Ordinal)
            .ToList();
        return named.Count > 0 ? named : [.. all.Where(answer => answer.Status == "default")];
    }

    /// <summary>The JSON schema of the first successful answer that has one; null when none has.</summary>
    public static JObject? SchemaOf(ApiDocument document, Operation operation) =>
        Successes(document, operation).Select(answer => answer.Json?.Value["schema"] as JObject).FirstOrDefault(schema => schema is not null);

    /// <summary>The media types of the body; none for an answer without one.</summary>
    public IReadOnlyList<JProperty> Media =>
        [.. ((Response["content"] as JObject)?.Properties() ?? []).Where(media => media.Value is JObject).OrderBy(media => MediaTypes.Rank(media.Name))];

    /// <summary>The body as JSON; null when the answer has no body, or one of another kind.</summary>
    public JProperty? Json => Media.FirstOrDefault(media => MediaTypes.IsJson(media.Name));

    /// <summary>The types of JSON that the body can have as well, and that are not read.</summary>
    public IEnumerable<string> Unread => (Response[Annotation.Unread] as JArray ?? []).Select(mediaType => (string)mediaType!);

    /// <summary>Whether the body is a text, whichever of the documented types it has.</summary>
    public bool IsText(ApiDocument document) => Media.Count > 0 && Media.All(media => TextMedia.Is(document, media.Name, media.Value["schema"]));

    /// <summary>What the document says of it; empty when it says nothing.</summary>
    public string Description => (string?)(Response["description"] as JValue) ?? "";
}
