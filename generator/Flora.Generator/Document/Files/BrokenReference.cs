using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document.Files;

/// <summary>Why a reference into another file was not followed; it is kept beside the reference, for the checks to tell.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Reason">What is wrong, as the end of a sentence about the reference.</param>
/// <param name="Fix">What to do about it.</param>
internal sealed record BrokenReference(string Code, string Reason, string Fix)
{
    /// <summary>What was found when a reference was followed; null when nothing is wrong with it.</summary>
    public static BrokenReference? Of(JObject node) => node["$ref"]?.Annotation<BrokenReference>();
}
