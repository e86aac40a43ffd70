using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Which of the formats of a request's body the generated client sends.</summary>
internal static class RequestContent
{
    private const string Form = "multipart/form-data";

    /// <summary>The format: JSON before a form with files before a file as it is; null when there is none that can be sent.</summary>
    public static JProperty? Choose(JObject body) =>
        ((body["content"] as JObject)?.Properties() ?? [])
            .Where(format => Rank(format.Name) is not null)
            .OrderBy(format => Rank(format.Name))
            .FirstOrDefault();

    /// <summary>Whether a format is a form with files.</summary>
    public static bool IsForm(JProperty format) => NameOf(format.Name) == Form;

    private static int? Rank(string mediaType) => NameOf(mediaType) switch
    {
        "application/json" => 0,
        var name when name.EndsWith("+json", StringComparison.Ordinal) => 1,
        Form => 2,
        "application/x-www-form-urlencoded" => null,
        var name when name.StartsWith("multipart/", StringComparison.Ordinal) => null,
        _ => 3,
    };

    private static string NameOf(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
