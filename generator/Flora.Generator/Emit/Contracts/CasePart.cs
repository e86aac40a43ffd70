using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One member of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Member">The member of the form's record that holds it.</param>
/// <param name="Value">A scalar that is sent as text, an object or list that is sent as JSON, or bytes for a file.</param>
/// <param name="Encoding">How the document wants it to be sent.</param>
internal sealed record CasePart(string Name, string Member, JToken Value, MemberEncoding Encoding)
{
    /// <summary>The media type that the document names; null when it names none.</summary>
    public string? MediaType => Encoding.MediaType;

    /// <summary>Whether it is sent as JSON whatever it is.</summary>
    public bool IsJson => Encoding.IsJson;

    /// <summary>What is sent in a form that is one text.</summary>
    public IEnumerable<CaseField> Fields => FormFields.Of(Name, Value, Encoding);

    public bool IsFile => Value.Type == JTokenType.Bytes;

    /// <summary>What is sent in a form of parts: each item of a list of scalars is a part of its own, unless a style says otherwise.</summary>
    public IEnumerable<CasePart> Each =>
        Encoding.Style is not null && !IsFile ? Fields.Select(part => this with { Name = part.Name, Value = part.Text })
        : !IsJson && Value is JArray list && list.All(item => item is JValue) ? list.Select(item => this with { Value = item }) : [this];

    /// <summary>The name that a file is sent under.</summary>
    public string FileName => Name + ".bin";
}
