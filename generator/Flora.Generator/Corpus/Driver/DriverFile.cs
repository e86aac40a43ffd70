using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Writes the C# that calls each operation of a client once and reads and writes each documented example.</summary>
/// <remarks>It becomes a part of the client's own assembly, because the codecs are none of its users' concern.</remarks>
internal sealed class DriverFile
{
    /// <param name="annotated">The document after the passes.</param>
    /// <param name="written">The document as it was written: the passes leave out examples that contradict their schemas.</param>
    public DriverFile(AnnotatedDocument annotated, ApiDocument written)
    {
        var scope = NameScope.Elsewhere(annotated.Settings.Namespace);
        var values = new DriverValues(annotated.Document, scope);
        Operations = [.. new DriverOperations(annotated.Document, written, values, annotated.Settings.Namespace).All()];
        Examples = [.. new DriverExamples(annotated.Document, written, scope).All()];
        Credentials = new CaseCredentials(annotated.Document).Options?.ToObject<Dictionary<string, string>>() ?? new() { ["ApiKey"] = CaseKey.Value };
        Document = annotated.Document;
        Text = Write(annotated.Settings);
    }

    /// <summary>The document after the passes.</summary>
    public ApiDocument Document { get; }

    /// <summary>The calls, in the order of the document.</summary>
    public IReadOnlyList<DriverOperation> Operations { get; }

    /// <summary>The examples, in the order of the document.</summary>
    public IReadOnlyList<DriverExample> Examples { get; }

    /// <summary>The options of the client that hold what it shows of its caller, with their values.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; }

    /// <summary>The source.</summary>
    public string Text { get; }

    /// <summary>The class in the namespace <c>Flora.Runtime</c>.</summary>
    public static string NameOf(GenerationSettings settings) => settings.ClientName + "Driver";

    private string Write(GenerationSettings settings) => $$"""
        #nullable enable
        #pragma warning disable
        using System;
        using System.Collections.Generic;
        using System.Text;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;
        using global::{{settings.Namespace}};

        namespace Flora.Runtime;

        public static class {{NameOf(settings)}}
        {
            public static Task<byte[]?> CallAsync(global::{{settings.Namespace}}.{{settings.ClientName}}Client client, int operation, RequestOptions options) => operation switch
            {
        {{string.Join("\n", Operations.Select((operation, index) => $"        {index} => {operation.Call},"))}}
                _ => throw new ArgumentOutOfRangeException(nameof(operation)),
            };

            public static byte[] Again(int example, byte[] json) => example switch
            {
        {{string.Join("\n", Examples.Select((example, index) => $"        {index} => Again(json, {example.Codec}),"))}}
                _ => throw new ArgumentOutOfRangeException(nameof(example)),
            };

            private static async Task<byte[]?> Returned<T>(Task<T> call, Codec<T> codec) => await call is { } value ? Json(value, codec) : "null"u8.ToArray();

            private static async Task<byte[]?> Returned<T>(Task<T?> call, Codec<T> codec) where T : struct => await call is { } value ? Json(value, codec) : "null"u8.ToArray();

            private static async Task<byte[]?> Returned(Task call)
            {
                await call;
                return null;
            }

            private static T Read<T>(string json, Codec<T> codec) => ModelDecoder.Decode(Encoding.UTF8.GetBytes(json), codec);

            private static byte[] Again<T>(byte[] json, Codec<T> codec) => Json(ModelDecoder.Decode(json, codec), codec);

            private static byte[] Json<T>(T value, Codec<T> codec)
            {
                using var buffer = new PooledBuffer(1024);
                using (var writer = new System.Text.Json.Utf8JsonWriter(buffer, ModelWriter.Options(indented: false)))
                {
                    codec.Write(new ModelWriter(writer), value);
                }
                return buffer.Span.ToArray();
            }
        }

        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
