namespace Flora.Runtime;

/// <summary>Parameters of every style and place. Null, an empty list and an object without members are not sent.</summary>
internal sealed partial class ApiRequest
{
    private readonly List<string> cookies = [];

    /// <summary>Fills in a part of the path.</summary>
    /// <exception cref="FloraValidationException">The value would make another path, or cannot be written there.</exception>
    internal ApiRequest Path(string name, ParameterParts? value, ParameterStyle style, bool explode)
    {
        var text = style.Expand(name, value, explode, ParameterEscaping.All);
        if (text is null or "" or "." or "..")
        {
            return Path(name, text);
        }
        target.Replace($"{{{name}}}", text);
        return this;
    }

    /// <summary>Adds a query parameter.</summary>
    /// <exception cref="FloraValidationException">The value cannot be written there.</exception>
    internal ApiRequest Query(string name, ParameterParts? value, ParameterStyle style, bool explode, bool allowReserved = false) =>
        AddQuery(style.Expand(name, value, explode, EscapingOf(allowReserved)));

    /// <summary>Adds a query parameter of the style <c>deepObject</c>.</summary>
    internal ApiRequest DeepQuery(string name, ParameterParts? value, bool allowReserved = false) =>
        AddQuery(DeepObject.Expand(name, value, EscapingOf(allowReserved)));

    /// <summary>Adds a header parameter.</summary>
    /// <exception cref="FloraValidationException">The value cannot be a header.</exception>
    internal ApiRequest Header(string name, ParameterParts? value, bool explode) =>
        Header(name, ParameterStyle.Simple.Expand(name, value, explode, ParameterEscaping.None));

    /// <summary>Adds a cookie, or one for each part.</summary>
    /// <exception cref="FloraValidationException">The value cannot be in a cookie.</exception>
    internal ApiRequest Cookie(string name, ParameterParts? value, bool explode)
    {
        if (ParameterStyle.Cookie.Expand(name, value, explode, ParameterEscaping.InCookie(name)) is { } text)
        {
            cookies.Add(text);
        }
        return this;
    }

    /// <inheritdoc cref="Cookie(string, ParameterParts?, bool)"/>
    internal ApiRequest Cookie(string name, string? value) => Cookie(name, value is null ? null : ParameterParts.OfText(value), explode: false);

    private ApiRequest AddQuery(string? pairs)
    {
        if (pairs is not null)
        {
            target.Append(hasQuery ? '&' : '?').Append(pairs);
            hasQuery = true;
        }
        return this;
    }

    private static ParameterEscaping EscapingOf(bool allowReserved) => allowReserved ? ParameterEscaping.AllowReserved : ParameterEscaping.All;
}
