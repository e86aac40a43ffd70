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
    /// <param name="cases">Statuses such as <c>200</c>, <c>2XX</c> or <c>default</c>, and whether each has a body, where one without could come with one.</param>
    internal static Answer<string?> OptionalText(params (string Status, bool HasBody)[] cases) =>
        new(static answer => HasNone(answer) ? null : TextDecoder.Decode(answer), ignores: WithoutBody(cases));

    /// <summary>JSON.</summary>
    internal static Answer<T> Json<T>(Codec<T> codec) => new(answer =>
        // Whoever takes any JSON takes the absence of a body where there cannot be one.
        ModelDecoder.Decode(answer.IsVoid && typeof(T) == typeof(JToken) ? "null"u8 : answer.Body, codec));

    /// <summary>JSON, or no body.</summary>
    /// <param name="codec">Reads the JSON.</param>
    /// <param name="cases">Statuses such as <c>200</c>, <c>2XX</c> or <c>default</c>, and whether each has a body, where one without could come with one.</param>
    internal static Answer<T?> Optional<T>(Codec<T> codec, params (string Status, bool HasBody)[] cases) where T : class => OrDefault(Codecs.Nullable(codec), cases);

    /// <inheritdoc cref="Optional"/>
    internal static Answer<T?> OptionalValue<T>(Codec<T> codec, params (string Status, bool HasBody)[] cases) where T : struct =>
        OrDefault(Codecs.NullableValue(codec), cases);

    /// <summary>JSON that depends on the status: the case of just this status, else of its range, else the default, else the first.</summary>
    /// <param name="cases">Statuses such as <c>200</c>, <c>2XX</c> or <c>default</c>; without a codec there is no body.</param>
    internal static Answer<T> ByStatus<T>(params (string Status, Codec<T>? Codec)[] cases) => new(
        answer => ModelDecoder.Decode(answer.Body, Find(cases, answer.Status)!), ignores: status => Find(cases, status) is null);

    // Any other answer can be a text of no characters.
    private static bool HasNone(ReceivedAnswer answer) => answer.IsVoid || (answer.Body.IsEmpty && answer.Status == HttpStatusCode.NotModified);

    private static Answer<T> OrDefault<T>(Codec<T> codec, (string Status, bool HasBody)[] cases) =>
        new(answer => answer.Body.IsEmpty ? default! : ModelDecoder.Decode(answer.Body, codec), ignores: WithoutBody(cases));

    private static Func<HttpStatusCode, bool>? WithoutBody((string Status, bool HasBody)[] cases) => cases.Length == 0 ? null : status => !Find(cases, status);

    private static T Find<T>((string Status, T Value)[] cases, HttpStatusCode status)
    {
        var exact = ((int)status).ToString(CultureInfo.InvariantCulture);
        foreach (var name in new[] { exact, $"{exact[0]}XX", "default" })
        {
            foreach (var known in cases)
            {
                if (string.Equals(known.Status, name, StringComparison.OrdinalIgnoreCase))
                {
                    return known.Value;
                }
            }
        }
        return cases[0].Value;
    }
}
