using System.Text.Encodings.Web;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Writes models as JSON. <c>Member</c> is always written, null as null; <c>Optional</c> is left out when null.</summary>
internal readonly partial struct ModelWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly MemberTable members;

    internal ModelWriter(Utf8JsonWriter writer) : this(writer, MemberTable.Empty)
    {
    }

    private ModelWriter(Utf8JsonWriter writer, MemberTable members)
    {
        this.writer = writer;
        this.members = members;
    }

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
    internal ModelWriter For(MemberTable table) => new(writer, table);

    internal void StartObject() => writer.WriteStartObject();

    internal void EndObject() => writer.WriteEndObject();
}
