namespace Flora.Runtime;

/// <summary>What a style of OpenAPI puts before and between the parts of a value: those of RFC 6570, and the two more of queries.</summary>
internal sealed class ParameterStyle
{
    private readonly string first;
    private readonly string between;
    private readonly string joiner;
    private readonly bool isNamed;
    private readonly bool showsEmpty;

    private ParameterStyle(string first, string between, string joiner, bool isNamed, bool showsEmpty)
    {
        this.first = first;
        this.between = between;
        this.joiner = joiner;
        this.isNamed = isNamed;
        this.showsEmpty = showsEmpty;
    }

    internal static ParameterStyle Simple { get; } = new("", ",", ",", isNamed: false, showsEmpty: true);

    internal static ParameterStyle Label { get; } = new(".", ".", ",", isNamed: false, showsEmpty: true);

    internal static ParameterStyle Matrix { get; } = new(";", ";", ",", isNamed: true, showsEmpty: false);

    internal static ParameterStyle Form { get; } = new("", "&", ",", isNamed: true, showsEmpty: true);

    internal static ParameterStyle SpaceDelimited { get; } = new("", "&", "%20", isNamed: true, showsEmpty: true);

    internal static ParameterStyle PipeDelimited { get; } = new("", "&", "%7C", isNamed: true, showsEmpty: true);

    internal static ParameterStyle Cookie { get; } = new("", "; ", ",", isNamed: true, showsEmpty: true);

    /// <summary>The text of a value; null when there is nothing to send, as for an empty list.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; null is nothing.</param>
    /// <param name="explode">Whether each part stands for itself.</param>
    /// <param name="escaping">How the parts are escaped.</param>
    /// <exception cref="FloraValidationException">The value holds what the style has no way to write.</exception>
    internal string? Expand(string name, ParameterParts? value, bool explode, ParameterEscaping escaping)
    {
        var parts = value switch
        {
            null => [],
            { Text: { } text } => [Named(name, escaping.Value(text), escaping)],
            { Items: { } items } => explode
                ? Exploded(name, name, items, escaping)
                : Joined(name, items.Select((item, index) => Item(name, ItemName(name, index), item, joiner, escaping)), escaping),
            { Members: { } members } => explode
                ? members.SelectMany(member => Exploded(name, member, escaping))
                : Joined(name, members.SelectMany(member => Pair(name, member, joiner, escaping)), escaping),
            _ => [],
        };
        var texts = parts.ToList();
        return texts.Count == 0 ? null : first + string.Join(between, texts);
    }

    private IEnumerable<string> Exploded(string parameter, string name, IEnumerable<ParameterParts> items, ParameterEscaping escaping) => isNamed
        ? items.Select(item => Named(name, escaping.Value(TextOf(parameter, item)), escaping))
        : items.Select((item, index) => Item(parameter, ItemName(name, index), item, between, escaping));

    // A list in a member is repeated, as if the member were a parameter of its own.
    private IEnumerable<string> Exploded(string parameter, KeyValuePair<string, ParameterParts> member, ParameterEscaping escaping) =>
        isNamed
            ? Exploded(parameter, member.Key, member.Value.Items ?? [member.Value], escaping)
            : [string.Join("=", Pair(parameter, member, between, escaping))];

    private IEnumerable<string> Joined(string name, IEnumerable<string> texts, ParameterEscaping escaping) =>
        texts.ToList() is { Count: > 0 } all ? [Named(name, string.Join(joiner, all), escaping)] : [];

    private string Named(string name, string escaped, ParameterEscaping escaping) =>
        !isNamed ? escaped
        : escaped.Length > 0 || showsEmpty ? $"{escaping.Name(name)}={escaped}"
        : escaping.Name(name);

    private static string[] Pair(string parameter, KeyValuePair<string, ParameterParts> member, string separator, ParameterEscaping escaping)
    {
        var name = $"{parameter}.{member.Key}";
        return [Separators.Checked(name, escaping.Name(member.Key), separator), Item(parameter, name, member.Value, separator, escaping)];
    }

    private static string Item(string parameter, string name, ParameterParts part, string separator, ParameterEscaping escaping) =>
        Separators.Checked(name, escaping.Item(TextOf(parameter, part)), separator);

    private static string ItemName(string parameter, int index) => $"{parameter}[{WireText.Of(index)}]";

    private static string TextOf(string parameter, ParameterParts part) =>
        part.Text ?? throw RequestFaults.Of(parameter, "holds a list or an object within another, which cannot be written here");
}
