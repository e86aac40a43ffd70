using System.Text;

namespace Flora.Runtime;

/// <summary>A body of <c>application/x-www-form-urlencoded</c>. Null is left out.</summary>
internal sealed class UrlEncodedForm
{
    private const string MediaType = "application/x-www-form-urlencoded";

    private readonly StringBuilder body = new();

    /// <summary>The form whose fields are the members of a value, as its JSON has them; null for null.</summary>
    internal static UrlEncodedForm? Of<T>(T? value, Codec<T> codec) where T : class =>
        value is null ? null : new UrlEncodedForm().Add(FormFields.OfMembers(value, codec), allowReserved: false);

    /// <summary>Adds a text.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The text.</param>
    /// <param name="allowReserved">Whether what is reserved in URLs stays as it is, but for what would end the field.</param>
    internal UrlEncodedForm Text(string name, string? value, bool allowReserved = false) =>
        value is null ? this : Add(new FormField(name, [value]), allowReserved);

    /// <summary>Adds texts, each as a field of the same name.</summary>
    internal UrlEncodedForm Texts(string name, IEnumerable<string>? values, bool allowReserved = false)
    {
        foreach (var value in values ?? [])
        {
            Text(name, value, allowReserved);
        }
        return this;
    }

    /// <summary>Adds JSON as one field.</summary>
    internal UrlEncodedForm Json<T>(string name, T? value, Codec<T> codec) where T : class =>
        value is null ? this : Text(name, JsonContent.Text(value, codec));

    /// <inheritdoc cref="Json{T}(string, T?, Codec{T})"/>
    internal UrlEncodedForm Json<T>(string name, T? value, Codec<T> codec) where T : struct =>
        value is { } known ? Text(name, JsonContent.Text(known, codec)) : this;

    /// <summary>Adds any other value: single values and each of a list as text, objects as JSON.</summary>
    internal UrlEncodedForm Value<T>(string name, T? value, Codec<T> codec) where T : class =>
        value is null ? this : Add(FormFields.Of(name, value, codec), allowReserved: false);

    /// <inheritdoc cref="Value{T}(string, T?, Codec{T})"/>
    internal UrlEncodedForm Value<T>(string name, T? value, Codec<T> codec) where T : struct =>
        value is { } known ? Add(FormFields.Of(name, known, codec), allowReserved: false) : this;

    /// <summary>Adds a value in one of the styles of OpenAPI; a single value is a text in each of them.</summary>
    internal UrlEncodedForm Styled<T>(string name, T? value, Codec<T> codec, FormStyle style, bool explode, bool allowReserved = false) where T : class =>
        value is null ? this : Add(FormFields.Of(name, value, codec, style, explode), allowReserved);

    /// <inheritdoc cref="Styled{T}(string, T?, Codec{T}, FormStyle, bool, bool)"/>
    internal UrlEncodedForm Styled<T>(string name, T? value, Codec<T> codec, FormStyle style, bool explode, bool allowReserved = false) where T : struct =>
        value is { } known ? Add(FormFields.Of(name, known, codec, style, explode), allowReserved) : this;

    internal HttpContent ToContent()
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body.ToString()));
        content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        return content;
    }

    private UrlEncodedForm Add(IEnumerable<FormField> fields, bool allowReserved)
    {
        foreach (var field in fields)
        {
            Add(field, allowReserved);
        }
        return this;
    }

    private UrlEncodedForm Add(FormField field, bool allowReserved)
    {
        var isJoined = field.Separator is not null;
        var value = field.Separator switch
        {
            // The plus of a form is a blank as well.
            ' ' => field.Text("%20", text => FormEscaping.Of(text, allowReserved, isJoined, blank: "%20")),
            '|' => field.Text("%7C", text => FormEscaping.Of(text, allowReserved, isJoined)),
            _ => field.Text(",", text => FormEscaping.Of(text, allowReserved, isJoined)),
        };
        body.Append(body.Length == 0 ? "" : "&").Append(FormEscaping.Of(field.Name, allowReserved: false)).Append('=').Append(value);
        return this;
    }
}
