namespace Flora.Runtime;

/// <summary>A field of a form: its name, and the texts that its value consists of.</summary>
/// <param name="name">The name.</param>
/// <param name="texts">The texts: one, or those of a list, or each name of an object's members with its value.</param>
/// <param name="separator">What stands between them; null where there is but one text.</param>
/// <param name="isObject">Whether they are those of an object.</param>
internal readonly struct FormField(string name, IReadOnlyList<string> texts, char? separator = null, bool isObject = false)
{
    internal string Name { get; } = name;

    /// <summary>What stands between the texts; null where there is but one.</summary>
    internal char? Separator { get; } = separator;

    private IReadOnlyList<string> Texts { get; } = texts;

    private bool IsObject { get; } = isObject;

    /// <summary>The whole value.</summary>
    /// <param name="separator">The separator as it is written.</param>
    /// <param name="escape">Writes a text.</param>
    /// <exception cref="FloraValidationException">A text holds the separator.</exception>
    internal string Text(string separator, Func<string, string> escape)
    {
        if (Separator is null)
        {
            return escape(Texts[0]);
        }
        var parts = new string[Texts.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            var part = IsObject ? $"{Name}.{Texts[index - (index % 2)]}" : $"{Name}[{WireText.Of(index)}]";
            parts[index] = Separators.Checked(part, escape(Texts[index]), separator);
        }
        return string.Join(separator, parts);
    }
}
