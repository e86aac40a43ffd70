namespace Flora.Runtime;

/// <summary>How names and values are escaped where a parameter stands.</summary>
internal sealed class ParameterEscaping
{
    private readonly Func<string, string> name;
    private readonly Func<string, string> value;
    private readonly Func<string, string> item;

    private ParameterEscaping(Func<string, string> name, Func<string, string> value, Func<string, string> item)
    {
        this.name = name;
        this.value = value;
        this.item = item;
    }

    /// <summary>For paths and queries: everything that could mean something in a URL is escaped.</summary>
    internal static ParameterEscaping All { get; } = new(Uri.EscapeDataString, Uri.EscapeDataString, Uri.EscapeDataString);

    /// <summary>For queries whose values may hold reserved characters. Names are escaped all the same: a character in one would split the query.</summary>
    internal static ParameterEscaping AllowReserved { get; } =
        new(Uri.EscapeDataString, ReservedCharacters.Escape, ReservedCharacters.EscapeItem);

    /// <summary>For headers, which have no way of escaping.</summary>
    internal static ParameterEscaping None { get; } = new(static text => text, static text => text, static text => text);

    /// <summary>For cookies, which have no way of escaping either, and take less.</summary>
    /// <param name="parameter">The parameter, for what cannot be sent.</param>
    internal static ParameterEscaping InCookie(string parameter) => new(
        text => CookieText.IsName(text) ? text : throw RequestFaults.Of(parameter, CookieText.NoName),
        text => CookieText.IsValue(text) ? text : throw RequestFaults.Of(parameter, CookieText.NoValue),
        text => CookieText.IsValue(text) ? text : throw RequestFaults.Of(parameter, CookieText.NoValue));

    /// <summary>A name of a parameter or a member.</summary>
    internal string Name(string text) => name(text);

    /// <summary>A value that stands alone.</summary>
    internal string Value(string text) => value(text);

    /// <summary>A value among others that separators stand between.</summary>
    internal string Item(string text) => item(text);
}
