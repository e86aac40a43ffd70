using System.Text;

namespace Flora.Runtime;

/// <summary>A body of <c>multipart/form-data</c>: its files are read while it is sent. Null is left out.</summary>
internal sealed class MultipartForm
{
    private readonly List<(string Name, string? FileName, HttpContent Content)> parts = [];

    /// <summary>The form whose parts are the members of a value, as its JSON has them; null for null.</summary>
    internal static MultipartForm? Of<T>(T? value, Codec<T> codec) where T : class =>
        value is null ? null : new MultipartForm().Add(FormFields.OfMembers(value, codec));

    /// <summary>Adds a text; one without a media type says nothing of what it is.</summary>
    internal MultipartForm Text(string name, string? value, string? mediaType = null)
    {
        if (value is null)
        {
            return this;
        }
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
        if (mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }
        return Add(name, null, content);
    }

    /// <summary>Adds texts, each as a part of the same name.</summary>
    internal MultipartForm Texts(string name, IEnumerable<string>? values, string? mediaType = null)
    {
        foreach (var value in values ?? [])
        {
            Text(name, value, mediaType);
        }
        return this;
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="FloraValidationException">The file is not there.</exception>
    internal MultipartForm File(string name, FloraFile? file, string? mediaType = null)
    {
        if (file is null)
        {
            return this;
        }
        RequestFaults.ThrowIfUnusable(name, file);
        // Servers take a part for a file when it has a file name.
        return Add(name, file.FileName is { Length: > 0 } known ? known : name, new FileContent(file, mediaType));
    }

    /// <summary>Adds files, each as a part of the same name.</summary>
    /// <exception cref="FloraValidationException">A file is not there.</exception>
    internal MultipartForm Files(string name, IEnumerable<FloraFile>? files, string? mediaType = null)
    {
        foreach (var file in files ?? [])
        {
            File(name, file, mediaType);
        }
        return this;
    }

    /// <summary>Adds JSON.</summary>
    internal MultipartForm Json<T>(string name, T? value, Codec<T> codec, string mediaType = JsonContent.MediaType) where T : class =>
        value is null ? this : Add(name, null, JsonContent.Of(value, codec, mediaType));

    /// <inheritdoc cref="Json{T}(string, T?, Codec{T}, string)"/>
    internal MultipartForm Json<T>(string name, T? value, Codec<T> codec, string mediaType = JsonContent.MediaType) where T : struct =>
        value is { } known ? Add(name, null, JsonContent.Of(known, codec, mediaType)) : this;

    /// <summary>Adds a value in one of the styles of OpenAPI; a single value is a text in each of them.</summary>
    internal MultipartForm Styled<T>(string name, T? value, Codec<T> codec, FormStyle style, bool explode) where T : class =>
        value is null ? this : Add(FormFields.Of(name, value, codec, style, explode));

    /// <inheritdoc cref="Styled{T}(string, T?, Codec{T}, FormStyle, bool)"/>
    internal MultipartForm Styled<T>(string name, T? value, Codec<T> codec, FormStyle style, bool explode) where T : struct =>
        value is { } known ? Add(FormFields.Of(name, known, codec, style, explode)) : this;

    /// <param name="boundary">What stands between the parts, and occurs in none of them.</param>
    internal HttpContent ToContent(string boundary)
    {
        var content = new FormContent(boundary);
        foreach (var part in parts)
        {
            content.Add(part.Content);
        }
        return content;
    }

    private MultipartForm Add(IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
        {
            Text(field.Name, field.Text((field.Separator ?? ',').ToString(), static text => text));
        }
        return this;
    }

    private MultipartForm Add(string name, string? fileName, HttpContent content)
    {
        var disposition = new StringBuilder("form-data; name=\"").Append(Quoted(name)).Append('"');
        if (fileName is not null)
        {
            disposition.Append("; filename=\"").Append(Quoted(fileName)).Append('"');
        }
        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition.ToString());
        parts.Add((name, fileName, content));
        return this;
    }

    // As browsers do: UTF-8, and what would end the quotes or the line escaped. Headers are written in Latin-1, so that each byte is a letter.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length);
        foreach (var letter in Encoding.UTF8.GetBytes(text))
        {
            quoted.Append(letter switch
            {
                (byte)'"' => "%22",
                (byte)'\r' => "%0D",
                (byte)'\n' => "%0A",
                < 0x20 or 0x7F => "_",
                _ => ((char)letter).ToString(),
            });
        }
        return quoted.ToString();
    }
}
