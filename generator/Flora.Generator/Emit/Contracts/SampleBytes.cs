using System.Text;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Bytes for files of which the document gives no example: every one there is, so that a client which takes them for text is found out.</summary>
internal static class SampleBytes
{
    public static JValue Any { get; } = new(Enumerable.Range(0, 256).Select(number => (byte)number).ToArray());

    /// <summary>A media type that such bytes can have: of a range such as <c>image/*</c> the one for any.</summary>
    public static string MediaType(string documented) => documented.Contains('*', StringComparison.Ordinal) ? "application/octet-stream" : documented;

    /// <summary>The bytes of a text that the document gives as an example; those of <see cref="Any"/> without one.</summary>
    public static JValue Of(JToken? example) => DocumentReader.Text(example) is { } text ? new(Encoding.UTF8.GetBytes(text)) : Any;
}
