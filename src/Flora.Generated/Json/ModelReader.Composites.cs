using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

internal ref partial struct ModelReader
{
    internal T Value<T>(Codec<T> codec) where T : struct => codec.Read(ref this);

    internal T? ValueOrNull<T>(Codec<T> codec) where T : struct => IsNull ? null : codec.Read(ref this);

    internal T Object<T>(Codec<T> codec) where T : class => codec.Read(ref this);

    internal T? ObjectOrNull<T>(Codec<T> codec) where T : class => IsNull ? null : codec.Read(ref this);

    /// <summary>A value that is set, null included when the codec reads null.</summary>
    internal Optional<T> Optional<T>(Codec<T> codec) => new(codec.Read(ref this));

    /// <summary>The value, or null; for codecs of what can be null.</summary>
    internal T? OrNull<T>(Codec<T> codec) => IsNull ? default : codec.Read(ref this);

    internal IReadOnlyList<T>? ListOrNull<T>(Codec<T> codec) => IsNull ? null : List(codec);

    internal IReadOnlyDictionary<string, T>? MapOrNull<T>(Codec<T> codec) => IsNull ? null : Map(codec);

    internal IReadOnlyList<T> List<T>(Codec<T> codec)
    {
        Expect(JsonTokenType.StartArray, "an array");
        var items = new ValueListBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == 1)
            {
                // Only where there are several: one item has little that comes twice.
                shared ??= new SharedStrings();
            }
            items.Add(codec.Read(ref this));
        }
        return items.ToList();
    }

    internal IReadOnlyDictionary<string, T> Map<T>(Codec<T> codec)
    {
        Expect(JsonTokenType.StartObject, "an object");
        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.StringOf(in reader);
            reader.Read();
            items[name] = codec.Read(ref this);
        }
        return new ValueMap<T>(items);
    }

    /// <summary>Any value, as a token that is the caller's own.</summary>
    internal JToken Json()
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Utf8ToNewtonsoft.Token(body.Slice(start, (int)reader.BytesConsumed - start));
    }
}
