using System.Globalization;
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

    internal static readonly Codec<Guid> Guid = new(static (ref json) => json.Guid(), static (json, value) => json.String(value.ToString("D")));

    /// <summary>A decimal as a string.</summary>
    internal static readonly Codec<decimal> DecimalText = new(
        static (ref json) => json.DecimalText(), static (json, value) => json.String(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Bytes as Base64.</summary>
    internal static readonly Codec<IReadOnlyList<byte>> Bytes = new(
        static (ref json) => json.Bytes(), static (json, value) => json.String(Convert.ToBase64String([.. value])));

    /// <summary>What <paramref name="item"/> reads and writes, or null.</summary>
    internal static Codec<T?> Nullable<T>(Codec<T> item) where T : class =>
        new((ref json) => json.OrNull(item), (json, value) => json.Value(value, item));

    /// <inheritdoc cref="Nullable"/>
    internal static Codec<T?> NullableValue<T>(Codec<T> item) where T : struct =>
        new((ref json) => json.ValueOrNull(item), (json, value) => json.ValueOrNull(value, item));

    internal static Codec<IReadOnlyList<T>> List<T>(Codec<T> item) =>
        new((ref json) => json.List(item), (json, value) => json.List(value, item));

    internal static Codec<IReadOnlyDictionary<string, T>> Map<T>(Codec<T> item) =>
        new((ref json) => json.Map(item), (json, value) => json.Map(value, item));

    /// <summary>Reads what another codec reads, as one of the things that an answer can be; nothing is written this way.</summary>
    internal static Codec<TResult> As<T, TResult>(Codec<T> codec, Func<T, TResult> make) =>
        new((ref json) => make(codec.Read(ref json)), static (_, _) => throw new NotSupportedException());
}
