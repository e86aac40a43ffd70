namespace Flora.Generator.Tests.Diff;

/// <summary>Two documents, written as edits of one base, and what is to be said about them.</summary>
/// <param name="Name">What the edit does.</param>
/// <param name="Verdict">Which part of the version number it raises.</param>
/// <param name="Rules">The ids of all rules that speak, in any order, with a space between.</param>
/// <param name="Edits">Texts of the base and what takes their place in the new document; each stands there once.</param>
public sealed record DocumentPair(string Name, string Verdict, string Rules, params (string Before, string After)[] Edits)
{
    /// <summary>Edits that make the old document from the base; the new one is made from the result.</summary>
    public (string Before, string After)[] First { get; init; } = [];

    /// <summary>The two texts.</summary>
    public (string Before, string After) Texts(string basis)
    {
        var before = Edit(basis, First);
        return (before, Edit(before, Edits));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Edit(string text, (string Before, string After)[] edits)
    {
        foreach (var (before, after) in edits)
        {
            Assert.That(text.Split(before), Has.Length.EqualTo(2), $"'{before}' must stand in the document once");
            text = text.Replace(before, after, StringComparison.Ordinal);
        }
        return text;
    }
}
