using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;

namespace Flora.Cli.Output;

/// <summary>JSON in UTF-8.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // As deep as the client reads.
    private static readonly JsonDocumentOptions Anything = new() { MaxDepth = 1000 };

    /// <summary>A member a line.</summary>
    internal static JsonWriterOptions Indented { get; } = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>A model, or a value of .NET's own, as JSON.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Texts, lists and maps are written by their interfaces, which stay.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "What reflection finds in them needs no code made at run time.")]
    internal static ReadOnlyMemory<byte> Of<T>(T model)
        where T : class
    {
        if (typeof(T).Namespace?.StartsWith("System", StringComparison.Ordinal) == true) return Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(model));
        var stream = new MemoryStream();
        FloraJson.Write(model, stream);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>Reads what was received: with or without a byte order mark.</summary>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> json) =>
        JsonDocument.Parse(json.Span.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json, Anything);

    /// <summary>A value in one line.</summary>
    internal static ReadOnlyMemory<byte> Compact(JsonElement value) => Written(value.WriteTo);

    /// <summary>Values as a list, in one line.</summary>
    internal static ReadOnlyMemory<byte> List(IEnumerable<JsonElement> values) => Written(writer =>
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            value.WriteTo(writer);
        }
        writer.WriteEndArray();
    });

    /// <summary>An object of the members that are written, in one line.</summary>
    internal static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members) => Written(writer =>
    {
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, OneLine))
        {
            write(writer);
        }
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
