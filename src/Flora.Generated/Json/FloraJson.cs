using System.Text.Json;
using Flora.Runtime;

namespace Flora;

/// <summary>Reads and writes the models of this package without reflection: the same code that serves the client.</summary>
public static class FloraJson
{
    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">A generated model, enum or union, or a moment such as <see cref="UnixTimestamp"/>.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FloraResponseException">The text is not JSON, or not what the contract says; it names the place.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public static T Parse<T>(string json)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        return Parse<T>(System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">A generated model, enum or union, or a moment such as <see cref="UnixTimestamp"/>.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="FloraResponseException">The text is not JSON in UTF-8, or not what the contract says; it names the place.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> utf8Json)
    {
        var codec = CodecOf<T>.Value;
        try
        {
            return ModelDecoder.Decode(utf8Json.Span, codec);
        }
        catch (ModelReadException e)
        {
            throw FloraResponseException.Undecodable(e, utf8Json.Span, "The text");
        }
    }

    /// <summary>Reads a model from the rest of a stream, which stays open.</summary>
    /// <typeparam name="T">A generated model, enum or union, or a moment such as <see cref="UnixTimestamp"/>.</typeparam>
    /// <param name="stream">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="FloraResponseException">The text is not JSON in UTF-8, or not what the contract says; it names the place.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public static Task<T> ParseAsync<T>(Stream stream, CancellationToken cancellationToken = default)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        return ReadAsync(stream, cancellationToken);

        static async Task<T> ReadAsync(Stream stream, CancellationToken cancellationToken)
        {
            using var buffer = new PooledBuffer(16 * 1024);
            await BodyReader.ReadAsync(stream, buffer, int.MaxValue, cancellationToken).ConfigureAwait(false);
            return Parse<T>(buffer.Memory);
        }
    }

    /// <summary>Writes a model as JSON in UTF-8, without a byte order mark; the stream stays open.</summary>
    /// <typeparam name="T">A generated model, enum or union, or a moment such as <see cref="UnixTimestamp"/>.</typeparam>
    /// <param name="model">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="indented">Whether to write one member a line, indented by two spaces.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public static void Write<T>(T model, Stream stream, bool indented = false)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        using var buffer = Encode(model, indented);
        var bytes = buffer.Segment;
        stream.Write(bytes.Array!, bytes.Offset, bytes.Count);
    }

    /// <summary>Writes a model as JSON.</summary>
    /// <typeparam name="T">A generated model, enum or union, or a moment such as <see cref="UnixTimestamp"/>.</typeparam>
    /// <param name="model">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="indented">Whether to write one member a line, indented by two spaces.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public static void Write<T>(T model, TextWriter writer, bool indented = false)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        writer.Write(ToJson(model, indented));
    }

    /// <summary>A model as JSON.</summary>
    /// <typeparam name="T">A generated model, enum or union, or a moment such as <see cref="UnixTimestamp"/>.</typeparam>
    /// <param name="model">What to write.</param>
    /// <param name="indented">Whether to write one member a line, indented by two spaces.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public static string ToJson<T>(T model, bool indented = false)
    {
        using var buffer = Encode(model, indented);
        return JsonText.Decode(buffer.Span);
    }

    private static PooledBuffer Encode<T>(T model, bool indented)
    {
        if (model is null) throw new ArgumentNullException(nameof(model));
        return ModelEncoder.Encode(model, CodecOf<T>.Value, indented: indented);
    }
}
