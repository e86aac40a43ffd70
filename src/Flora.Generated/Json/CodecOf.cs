using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>The codec of a type, looked for once.</summary>
internal static class CodecOf<T>
{
    private static readonly Codec<T>? Known = (typeof(T) == typeof(UnixTimestamp) ? UnixTimestamp.Codec
        : typeof(T) == typeof(IsoTimestamp) ? IsoTimestamp.Codec
        : typeof(T) == typeof(IsoDate) ? IsoDate.Codec
        : typeof(T) == typeof(IsoTime) ? IsoTime.Codec
        : typeof(T) == typeof(IsoDuration) ? IsoDuration.Codec
        : typeof(T) == typeof(HttpDate) ? HttpDate.Codec
        : typeof(T) == typeof(JToken) ? Codecs.Json
        : ModelCodecs.Find(typeof(T))) as Codec<T>;

    /// <exception cref="NotSupportedException">The package has no codec for the type.</exception>
    internal static Codec<T> Value => Known ?? throw new NotSupportedException(
        $"{typeof(T)} is not read or written by this package: only its generated models, enums and unions, {nameof(UnixTimestamp)}, {nameof(IsoTimestamp)}, {nameof(IsoDate)}, {nameof(IsoTime)}, {nameof(IsoDuration)}, {nameof(HttpDate)} and {nameof(JToken)} are.");
}
