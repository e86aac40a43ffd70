using System.Globalization;
using System.Text;

namespace Flora.Runtime;

/// <summary>Parameters that the document describes by <c>content</c>: the JSON text of the value. Null stays null, and is not sent.</summary>
internal static class ParameterJson
{
    /// <summary>The text, for a path or a query, which escape it.</summary>
    internal static string? Of<T>(T? value, Codec<T> codec) where T : class => value is null ? null : JsonContent.Text(value, codec);

    /// <inheritdoc cref="Of{T}(T?, Codec{T})"/>
    internal static string? Of<T>(T? value, Codec<T> codec) where T : struct => value is { } known ? JsonContent.Text(known, codec) : null;

    /// <summary>The text of ASCII characters alone, for a header: all others are escaped as JSON does it.</summary>
    internal static string? InHeader<T>(T? value, Codec<T> codec) where T : class => value is null ? null : Ascii(JsonContent.Text(value, codec));

    /// <inheritdoc cref="InHeader{T}(T?, Codec{T})"/>
    internal static string? InHeader<T>(T? value, Codec<T> codec) where T : struct => value is { } known ? Ascii(JsonContent.Text(known, codec)) : null;

    /// <summary>The text escaped as in a URL, for a cookie, which takes neither quotes nor commas.</summary>
    internal static string? InCookie<T>(T? value, Codec<T> codec) where T : class => value is null ? null : Uri.EscapeDataString(JsonContent.Text(value, codec));

    /// <inheritdoc cref="InCookie{T}(T?, Codec{T})"/>
    internal static string? InCookie<T>(T? value, Codec<T> codec) where T : struct => value is { } known ? Uri.EscapeDataString(JsonContent.Text(known, codec)) : null;

    // Outside of its strings, JSON is ASCII.
    private static string Ascii(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            if (character < '\x7F')
            {
                text.Append(character);
            }
            else
            {
                text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
        }
        return text.ToString();
    }
}
