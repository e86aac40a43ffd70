using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The body that a case sends.</summary>
/// <param name="Kind">As the passes say: <c>json</c>, <c>patch</c>, <c>multipart</c>, <c>urlencoded</c>, <c>text</c> or <c>file</c>.</param>
/// <param name="Member">The member of the request record that holds it.</param>
/// <param name="MediaType">The media type that is sent.</param>
/// <param name="Example">The name of the example.</param>
/// <param name="Value">The JSON value, the text, or bytes; null for a form with a record of its own.</param>
/// <param name="Parts">The members of such a form; none for all else.</param>
internal sealed record CaseBody(string Kind, string Member, string MediaType, string Example, JToken? Value, IReadOnlyList<CasePart> Parts)
{
    private static readonly MemberEncoding Plain = new(null, null, Explode: true, AllowReserved: false);

    /// <summary>What is sent of a text or of JSON.</summary>
    public string WireText => Kind == "text" && Value is JValue text ? WireTexts.Of(text) : Value!.ToString(Formatting.None);

    /// <summary>The members of a form, whether or not it has a record of its own.</summary>
    public IEnumerable<CasePart> Members => Value is JObject members
        ? members.Properties().Where(member => member.Value.Type != JTokenType.Null).Select(member => new CasePart(member.Name, member.Name, member.Value, Plain))
        : Parts;
}
