using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>What an operation takes as its body.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="MediaType">The media type as the document spells it.</param>
/// <param name="Media">The media type object.</param>
/// <param name="IsRequired">Whether the operation cannot be called without it.</param>
/// <param name="Description">What the document says of it; null when it says nothing.</param>
public sealed record RequestBody(BodyKind Kind, string MediaType, JObject Media, bool IsRequired, string? Description)
{
    /// <summary>The schema; null when the document gives none.</summary>
    public JObject? Schema => Media["schema"] as JObject;

    /// <summary>Whether it is a form, whatever its encoding.</summary>
    public bool IsForm => Kind is BodyKind.Multipart or BodyKind.UrlEncoded;

    /// <summary>The types that a file can have: its own counts where there are several.</summary>
    public IReadOnlyList<string> FileTypes { get; private init; } = [];

    /// <summary>The body of an operation; null when it takes none. Of several media types the one that says most is chosen.</summary>
    public static RequestBody? Of(ApiDocument document, Operation operation)
    {
        if (operation.Node["requestBody"] is not { } token || References.Follow(document, token) is not JObject body)
        {
            return null;
        }
        var content = ((body["content"] as JObject)?.Properties() ?? [])
            .Where(media => media.Value is JObject)
            .OrderBy(media => MediaTypes.Rank(media.Name))
            .ToList();
        var chosen = content.FirstOrDefault();
        return chosen is null
            ? null
            : new(KindOf(document, chosen), chosen.Name, (JObject)chosen.Value, body["required"] is JValue { Value: true }, (string?)(body["description"] as JValue))
            {
                FileTypes = [.. content.Select(media => media.Name).Where(MediaTypes.IsFile)],
            };
    }

    private static BodyKind KindOf(ApiDocument document, JProperty media) =>
        MediaTypes.IsMergePatch(media.Name) ? BodyKind.Patch
        : MediaTypes.IsJson(media.Name) ? BodyKind.Json
        : MediaTypes.IsForm(media.Name) ? BodyKind.Multipart
        : MediaTypes.IsUrlEncoded(media.Name) ? BodyKind.UrlEncoded
        : TextMedia.Is(document, media.Name, media.Value["schema"]) ? BodyKind.Text
        : BodyKind.File;
}
