using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One part of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Member">The member of the form's record that holds it.</param>
/// <param name="Value">A scalar that is sent as text, an object or list that is sent as JSON, or bytes for a file.</param>
/// <param name="MediaType">What the document says of a file; null when it says nothing.</param>
internal sealed record CasePart(string Name, string Member, JToken Value, string? MediaType)
{
    public bool IsFile => Value.Type == JTokenType.Bytes;

    /// <summary>What is sent: each item of a list of scalars is a part of its own.</summary>
    public IEnumerable<CasePart> Each =>
        Value is JArray list && list.All(item => item is JValue) ? list.Select(item => this with { Value = item }) : [this];

    /// <summary>The name that a file is sent under.</summary>
    public string FileName => Name + ".bin";
}
