using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Says in the formats of 3.0 what a text holds: <c>contentEncoding: base64</c> is <c>byte</c>, and content of a media type that is no text is
/// <c>binary</c>.
/// </summary>
public sealed class LowerContentKeywords : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            var encoding = (string?)(schema["contentEncoding"] as JValue);
            var mediaType = (string?)(schema["contentMediaType"] as JValue);
            var format = string.Equals(encoding, "base64", StringComparison.OrdinalIgnoreCase) ? "byte"
                : encoding is null && mediaType is not null && !IsText(mediaType) ? "binary"
                : null;
            if (format is not null && TakesText(schema))
            {
                schema["type"] ??= "string";
                schema["format"] = format;
            }
            if (mediaType is not null)
            {
                schema[Annotation.MediaType] = mediaType;
            }
            schema.Remove("contentEncoding");
            schema.Remove("contentMediaType");
            schema.Remove("contentSchema");
        }
    }

    private static bool TakesText(JObject schema) => schema["type"] switch
    {
        null => true,
        JArray types => types.Any(type => (string?)type == "string"),
        var type => (string?)type == "string",
    };

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase);
}
