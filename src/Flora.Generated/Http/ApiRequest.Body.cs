using System.Text;

namespace Flora.Runtime;

internal sealed partial class ApiRequest
{
    private Func<ClientSettings, HttpContent?> body = static _ => null;

    /// <summary>Sets the body; null is no body.</summary>
    internal ApiRequest Json<T>(T? value, Codec<T> codec, string mediaType = JsonContent.MediaType) where T : class
    {
        var content = value is null ? null : JsonContent.Of(value, codec, mediaType);
        return Body(_ => content);
    }

    /// <inheritdoc cref="Json{T}(T?, Codec{T}, string)"/>
    internal ApiRequest Json<T>(T? value, Codec<T> codec, string mediaType = JsonContent.MediaType) where T : struct
    {
        var content = value is { } known ? JsonContent.Of(known, codec, mediaType) : null;
        return Body(_ => content);
    }

    /// <summary>Sets a file as the body; null is no body.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">What the document says: a file's own type counts where that is a range or a choice.</param>
    /// <exception cref="FloraValidationException">The file is not there.</exception>
    internal ApiRequest File(FloraFile? file, string mediaType)
    {
        if (file is null)
        {
            return Body(static _ => null);
        }
        RequestFaults.ThrowIfUnusable("body", file);
        return Body(_ => new FileContent(file, mediaType));
    }

    /// <summary>Sets a form as the body; null is no body.</summary>
    internal ApiRequest Multipart(MultipartForm? form) => Body(client => form?.ToContent(client.NewId()));

    /// <summary>Sets a text as the body; null is no body.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The type that is sent, with its charset.</param>
    internal ApiRequest Text(string? text, string mediaType)
    {
        if (text is null)
        {
            return Body(static _ => null);
        }
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return Body(_ => content);
    }

    /// <summary>Sets a form as the body, as text in the manner of URLs; null is no body.</summary>
    internal ApiRequest UrlEncoded(UrlEncodedForm? form) => Body(_ => form?.ToContent());

    private ApiRequest Body(Func<ClientSettings, HttpContent?> make)
    {
        body = make;
        return this;
    }
}
