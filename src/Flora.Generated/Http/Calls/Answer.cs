using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>The kinds of successful answers.</summary>
internal static class Answer
{
    /// <summary>Nothing; whatever body comes is ignored.</summary>
    internal static AnswerNone None { get; } = new();

    /// <summary>The body as it comes.</summary>
    internal static Answer<FloraDownload> Stream { get; } =
        new(static answer => new FloraDownload(answer.Response, answer.Call), isStreamed: true);

    /// <summary>A text.</summary>
    internal static Answer<string> Text { get; } = new(TextDecoder.Decode);

    /// <summary>A text, or no body.</summary>
    internal static Answer<string?> OptionalText { get; } = new(static answer => HasNone(answer) ? null : TextDecoder.Decode(answer));

    /// <summary>JSON.</summary>
    internal static Answer<T> Json<T>(Codec<T> codec) => new(answer =>
        // Whoever takes any JSON takes the absence of a body where there cannot be one.
        ModelDecoder.Decode(answer.IsVoid && typeof(T) == typeof(JToken) ? "null"u8 : answer.Body, codec));

    /// <summary>JSON, or no body.</summary>
    internal static Answer<T?> Optional<T>(Codec<T> codec) where T : class => OrDefault(Codecs.Nullable(codec));

    /// <inheritdoc cref="Optional"/>
    internal static Answer<T?> OptionalValue<T>(Codec<T> codec) where T : struct => OrDefault(Codecs.NullableValue(codec));

    /// <summary>JSON that depends on the status: the case of just this status, else of its range, else the default, else the first.</summary>
    /// <param name="cases">Statuses such as <c>200</c>, <c>2XX</c> or <c>default</c>; without a codec there is no body.</param>
    internal static Answer<T> ByStatus<T>(params (string Status, Codec<T>? Codec)[] cases) => new(answer =>
    {
        var codec = Find(cases, answer.Status);
        return codec is null ? default! : ModelDecoder.Decode(answer.Body, codec);
    });

    // Any other answer can be a text of no characters.
    private static bool HasNone(ReceivedAnswer answer) => answer.IsVoid || (answer.Body.IsEmpty && answer.Status == HttpStatusCode.NotModified);

    private static Answer<T> OrDefault<T>(Codec<T> codec) => new(answer => answer.Body.IsEmpty ? default! : ModelDecoder.Decode(answer.Body, codec));

    private static Codec<T>? Find<T>((string Status, Codec<T>? Codec)[] cases, HttpStatusCode status)
    {
        var exact = ((int)status).ToString(CultureInfo.InvariantCulture);
        foreach (var name in new[] { exact, $"{exact[0]}XX", "default" })
        {
            foreach (var known in cases)
            {
                if (string.Equals(known.Status, name, StringComparison.OrdinalIgnoreCase))
                {
                    return known.Codec;
                }
            }
        }
        return cases[0].Codec;
    }
}
