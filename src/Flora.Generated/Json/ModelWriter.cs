using System.Text.Encodings.Web;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Writes models as JSON. <c>Member</c> is always written, null as null; <c>Optional</c> is left out when null.</summary>
internal readonly partial struct ModelWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly MemberTable members;

    /// <param name="writer">Takes what is written.</param>
    /// <param name="isRequest">Whether it is written as the body of a request, or a part of one.</param>
    internal ModelWriter(Utf8JsonWriter writer, bool isRequest = false) : this(writer, MemberTable.Empty, isRequest)
    {
    }

    private ModelWriter(Utf8JsonWriter writer, MemberTable members, bool isRequest)
    {
        this.writer = writer;
        this.members = members;
        IsRequest = isRequest;
    }

    /// <summary>Whether the model is on its way to the API, which sets some members itself.</summary>
    internal bool IsRequest { get; }

    /// <summary>How the package writes JSON: text stays readable, since it never goes into HTML unescaped by others.</summary>
    internal static JsonWriterOptions Options(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
#if NET9_0_OR_GREATER
        NewLine = "\n",
#endif
    };

    /// <summary>The same writer for a type with these members.</summary>
    internal ModelWriter For(MemberTable table) => new(writer, table, IsRequest);

    internal void StartObject() => writer.WriteStartObject();

    internal void EndObject() => writer.WriteEndObject();
}
