using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>Codecs of what is no model of its own, to compose lists and maps from.</summary>
internal static class Codecs
{
    internal static readonly Codec<string> String = new(static (ref json) => json.String(), static (json, value) => json.String(value));
    internal static readonly Codec<int> Int32 = new(static (ref json) => json.Int32(), static (json, value) => json.Number(value));
    internal static readonly Codec<long> Int64 = new(static (ref json) => json.Int64(), static (json, value) => json.Number(value));
    internal static readonly Codec<decimal> Decimal = new(static (ref json) => json.Decimal(), static (json, value) => json.Number(value));
    internal static readonly Codec<double> Double = new(static (ref json) => json.Double(), static (json, value) => json.Number(value));
    internal static readonly Codec<bool> Boolean = new(static (ref json) => json.Boolean(), static (json, value) => json.Boolean(value));
    internal static readonly Codec<JToken> Json = new(static (ref json) => json.Json(), static (json, value) => json.Json(value));

    internal static Codec<IReadOnlyList<T>> List<T>(Codec<T> item) =>
        new((ref json) => json.List(item), (json, value) => json.List(value, item));

    internal static Codec<IReadOnlyDictionary<string, T>> Map<T>(Codec<T> item) =>
        new((ref json) => json.Map(item), (json, value) => json.Map(value, item));
}
