using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Which of the types of a request's body the generated client sends.</summary>
internal static class RequestContent
{
    /// <summary>The type that says most of those that can be sent; null when none can.</summary>
    public static JProperty? Choose(JObject body) =>
        ((body["content"] as JObject)?.Properties() ?? [])
            .Where(media => IsSent(media.Name))
            .OrderBy(media => MediaTypes.Rank(media.Name))
            .FirstOrDefault();

    private static bool IsSent(string mediaType) =>
        MediaTypes.IsForm(mediaType) || !mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
}
