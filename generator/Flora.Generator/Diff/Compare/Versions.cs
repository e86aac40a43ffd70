using Flora.Generator.Diff.Model;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>The two versions that are compared, and what is found.</summary>
/// <param name="Before">The old version.</param>
/// <param name="After">The new version.</param>
/// <param name="Findings">Takes the changes.</param>
internal sealed record Versions(ApiDocument Before, ApiDocument After, Findings Findings)
{
    /// <summary>A token of the old version, with references followed; null when it is not a mapping.</summary>
    public JObject? FollowBefore(JToken? token) => Follow(Before, token);

    /// <summary>A token of the new version, with references followed; null when it is not a mapping.</summary>
    public JObject? FollowAfter(JToken? token) => Follow(After, token);

    /// <summary>Tells a change of wording.</summary>
    public void CompareTexts(JToken? before, JToken? after, Rule rule, string path, JToken at)
    {
        if (!JToken.DeepEquals(before, after))
        {
            Findings.Add(rule, path, after ?? at);
        }
    }

    private static JObject? Follow(ApiDocument document, JToken? token) =>
        token is null ? null : References.Follow(document, token) as JObject;
}
