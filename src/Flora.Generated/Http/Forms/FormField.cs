namespace Flora.Runtime;

/// <summary>A field of a form: its name, and the texts that its value consists of.</summary>
/// <param name="name">The name.</param>
/// <param name="texts">The texts.</param>
/// <param name="separator">What stands between them.</param>
internal readonly struct FormField(string name, IReadOnlyList<string> texts, char separator = ',')
{
    internal string Name { get; } = name;

    internal IReadOnlyList<string> Texts { get; } = texts;

    internal char Separator { get; } = separator;

    /// <summary>The whole value.</summary>
    internal string Text => string.Join(Separator.ToString(), Texts);
}
