using Flora.Generator.Corpus.Driver;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Run;

/// <summary>What a server reads out of a form that was driven.</summary>
internal sealed class DriverForms(DocumentReader reader)
{
    /// <summary>The members, files among them.</summary>
    /// <param name="media">The media type object of the form.</param>
    /// <param name="sent">The members that are no files.</param>
    public IEnumerable<CasePart> Of(JObject media, JObject sent)
    {
        var encodings = media["encoding"] as JObject ?? [];
        return from member in (reader.Follow(media["schema"])![Annotation.Form]!["members"] as JArray ?? []).OfType<JObject>()
               let name = (string)JToken.Parse((string)member["json"]!)!
               let value = FilesOf(((string)member["csharp"]!).TrimEnd('?')) ?? sent[name]
               where value is not null
               select new CasePart(name, (string)member["name"]!, value, MemberEncoding.Of(encodings, name));
    }

    private static JToken? FilesOf(string type) => type switch
    {
        "FloraFile" => new JValue(DriverBodies.Bytes),
        "IReadOnlyList<FloraFile>" => new JArray(new JValue(DriverBodies.Bytes)),
        _ => null,
    };
}
