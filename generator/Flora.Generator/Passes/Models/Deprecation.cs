using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>What is said of a thing that the document deprecates.</summary>
internal static class Deprecation
{
    private const string Message = "The API deprecates this.";

    /// <summary>The message as a literal; null where nothing is deprecated.</summary>
    public static string? Of(JObject node) => node["deprecated"] is JValue { Value: true } ? CSharpName.Literal(Message) : null;

    /// <summary>Notes that a file names deprecated members, of which the compiler would warn there too.</summary>
    /// <param name="file">What the template prints.</param>
    /// <param name="key">Where that is noted.</param>
    /// <param name="members">The members that the file names.</param>
    public static void Note(JObject file, string key, IEnumerable<JObject> members)
    {
        if (members.Any(member => member["obsolete"] is not null))
        {
            file[key] = true;
        }
    }
}
