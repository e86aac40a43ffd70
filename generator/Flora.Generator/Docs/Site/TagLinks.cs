using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Site;

/// <summary>Gives tags names that can stand in a link, and keeps what they are called.</summary>
internal sealed partial class TagLinks
{
    private readonly CaseNames names = new();
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);

    /// <summary>The name of a tag in links.</summary>
    public string Of(string tag)
    {
        if (!links.TryGetValue(tag, out var link))
        {
            // The renderer makes one dash of many: a name is to stay as it is.
            links[tag] = link = names.Make(Others().Replace(tag, "-").Trim('-'));
        }
        return link;
    }

    /// <summary>Renames the tags of a document, and declares those that are only used.</summary>
    public void AddTo(ApiDocument document)
    {
        var declared = (document.Root["tags"] as JArray ?? []).OfType<JObject>().ToList();
        var renamed = declared.Select(tag =>
        {
            var name = (string?)(tag["name"] as JValue) ?? "";
            var copy = (JObject)tag.DeepClone();
            copy["x-displayName"] ??= name;
            copy["name"] = Of(name);
            return copy;
        }).ToList();
        var known = renamed.Select(tag => (string)tag["name"]!).ToHashSet(StringComparer.Ordinal);
        var others = links.Where(link => !known.Contains(link.Value)).Select(link => new JObject { ["name"] = link.Value, ["x-displayName"] = link.Key });
        document.Root["tags"] = new JArray(renamed.Concat(others));
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Others();
}
