namespace Flora.Runtime;

internal sealed partial class ApiRequest
{
    /// <summary>Fills in a part of the path.</summary>
    /// <exception cref="FloraValidationException">The value would make another path: it is null, empty, <c>.</c> or <c>..</c>.</exception>
    internal ApiRequest Path(string name, string? value)
    {
        if (value is null or "" or "." or "..")
        {
            // A dot is resolved before anything is sent, escaped or not.
            throw RequestFaults.Of(name, value is null ? "is required, but is not set" : $"must not be \"{value}\": it would lead to another path");
        }
        target.Replace($"{{{name}}}", Uri.EscapeDataString(value));
        return this;
    }

    /// <inheritdoc cref="Path(string, string?)"/>
    internal ApiRequest Path(string name, long? value) => Path(name, WireText.Of(value));

    /// <inheritdoc cref="Path(string, string?)"/>
    internal ApiRequest Path(string name, decimal? value) => Path(name, WireText.Of(value));

    /// <inheritdoc cref="Path(string, string?)"/>
    internal ApiRequest Path(string name, double? value) => Path(name, WireText.Of(value));

    /// <inheritdoc cref="Path(string, string?)"/>
    internal ApiRequest Path(string name, bool? value) => Path(name, WireText.Of(value));

    /// <summary>Fills in a part of the path with a list, separated by commas.</summary>
    /// <exception cref="FloraValidationException">The list is null or empty, or would make another path.</exception>
    internal ApiRequest PathList(string name, IEnumerable<string>? values)
    {
        var items = values?.ToArray() ?? [];
        if (items.Length == 0 || (items.Length == 1 && items[0] is null or "" or "." or ".."))
        {
            return Path(name, items.Length == 0 ? null : items[0]);
        }
        target.Replace($"{{{name}}}", Joined(items));
        return this;
    }

    /// <summary>Adds a query parameter; null is not sent.</summary>
    internal ApiRequest Query(string name, string? value) => value is null ? this : AddQuery(name, Uri.EscapeDataString(value));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, long? value) => Query(name, WireText.Of(value));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, decimal? value) => Query(name, WireText.Of(value));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, double? value) => Query(name, WireText.Of(value));

    /// <inheritdoc cref="Query(string, string?)"/>
    internal ApiRequest Query(string name, bool? value) => Query(name, WireText.Of(value));

    /// <summary>Adds a list as a query parameter; null and an empty list are not sent.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="values">The items.</param>
    /// <param name="explode">Whether the parameter is repeated for each item; otherwise commas separate them.</param>
    internal ApiRequest QueryList(string name, IEnumerable<string>? values, bool explode = true)
    {
        var items = values?.ToArray() ?? [];
        if (!explode)
        {
            return items.Length == 0 ? this : AddQuery(name, Joined(items));
        }
        foreach (var item in items)
        {
            Query(name, item);
        }
        return this;
    }

    /// <summary>Adds a header parameter; null is not sent.</summary>
    /// <exception cref="FloraValidationException">The value cannot be a header.</exception>
    internal ApiRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            headers.Add(RequestHeaders.IsValue(value) ? new(name, value) : throw RequestFaults.Of(name, RequestHeaders.NoValue));
        }
        return this;
    }

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, long? value) => Header(name, WireText.Of(value));

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, decimal? value) => Header(name, WireText.Of(value));

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, double? value) => Header(name, WireText.Of(value));

    /// <inheritdoc cref="Header(string, string?)"/>
    internal ApiRequest Header(string name, bool? value) => Header(name, WireText.Of(value));

    /// <summary>Adds a list as a header, separated by commas; null and an empty list are not sent.</summary>
    /// <exception cref="FloraValidationException">A value cannot be a header, or holds a comma.</exception>
    internal ApiRequest HeaderList(string name, IEnumerable<string>? values) =>
        values?.Select((item, index) => Separators.Checked($"{name}[{WireText.Of(index)}]", item, ",")).ToArray() is { Length: > 0 } items
            ? Header(name, string.Join(",", items))
            : this;

    private ApiRequest AddQuery(string name, string escaped) => AddQuery($"{Uri.EscapeDataString(name)}={escaped}");

    private static string Joined(IEnumerable<string> items) => string.Join(",", items.Select(static item => Uri.EscapeDataString(item ?? "")));
}
