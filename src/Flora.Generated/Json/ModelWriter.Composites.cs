using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

internal readonly partial struct ModelWriter
{
    internal ModelWriter Member<T>(string name, T? value, Codec<T> codec)
    {
        writer.WritePropertyName(name);
        return Value(value, codec);
    }

    internal ModelWriter Member<T>(string name, T? value, Codec<T> codec) where T : struct =>
        value is { } known ? Member(name, known, codec) : Null(name);

    internal ModelWriter Optional<T>(string name, T? value, Codec<T> codec) where T : class =>
        value is null ? this : Member(name, value, codec);

    internal ModelWriter Optional<T>(string name, T? value, Codec<T> codec) where T : struct =>
        value is { } known ? Member(name, known, codec) : this;

    /// <summary>Writes nothing when the value is not set, and null when it is set to null.</summary>
    internal ModelWriter Member<T>(string name, Optional<T> value, Codec<T> codec) =>
        value.IsSet ? Member(name, value.Value, codec) : this;

    internal ModelWriter List<T>(string name, IReadOnlyList<T>? values, Codec<T> codec)
    {
        writer.WritePropertyName(name);
        return List(values, codec);
    }

    internal ModelWriter OptionalList<T>(string name, IReadOnlyList<T>? values, Codec<T> codec) =>
        values is null ? this : List(name, values, codec);

    internal ModelWriter Map<T>(string name, IReadOnlyDictionary<string, T>? values, Codec<T> codec)
    {
        writer.WritePropertyName(name);
        return Map(values, codec);
    }

    internal ModelWriter OptionalMap<T>(string name, IReadOnlyDictionary<string, T>? values, Codec<T> codec) =>
        values is null ? this : Map(name, values, codec);

    /// <summary>A bare value; null as null.</summary>
    internal ModelWriter Value<T>(T? value, Codec<T> codec)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            codec.Write(this, value);
        }
        return this;
    }

    /// <inheritdoc cref="Value"/>
    internal ModelWriter ValueOrNull<T>(T? value, Codec<T> codec) where T : struct
    {
        if (value is { } known)
        {
            codec.Write(this, known);
        }
        else
        {
            writer.WriteNullValue();
        }
        return this;
    }

    internal ModelWriter List<T>(IReadOnlyList<T>? values, Codec<T> codec)
    {
        if (values is null)
        {
            writer.WriteNullValue();
            return this;
        }
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            Value(values[i], codec);
        }
        writer.WriteEndArray();
        return this;
    }

    internal ModelWriter Map<T>(IReadOnlyDictionary<string, T>? values, Codec<T> codec)
    {
        if (values is null)
        {
            writer.WriteNullValue();
            return this;
        }
        writer.WriteStartObject();
        foreach (var pair in values)
        {
            writer.WritePropertyName(pair.Key);
            Value(pair.Value, codec);
        }
        writer.WriteEndObject();
        return this;
    }

    internal ModelWriter Json(JToken value)
    {
        using var tokens = new JTokenReader(value);
        tokens.Read();
        NewtonsoftToUtf8.Copy(tokens, writer);
        return this;
    }

    /// <summary>The members that the contract does not name; what the contract names is not written twice.</summary>
    internal ModelWriter Unknown(AdditionalProperties? values)
    {
        values?.WriteTo(writer, members);
        return this;
    }
}
