using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Templates;

/// <summary>The templates of one output, by name.</summary>
/// <param name="Folder">The folder's name.</param>
/// <param name="Texts">The texts by name, without the ending.</param>
internal sealed record TemplateSet(string Folder, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The templates of the repository.</summary>
    public static IReadOnlyList<TemplateSet> All { get; } = [Read("sdk"), Read("cli")];

    /// <summary>All tags.</summary>
    public IEnumerable<TemplateTag> Tags => Texts.SelectMany(text => TemplateTag.In(text.Key, text.Value));

    /// <summary>The set with another text in place of the words of a tag.</summary>
    public TemplateSet With(TemplateTag tag, string words)
    {
        var text = Texts[tag.Template];
        var texts = new Dictionary<string, string>(Texts) { [tag.Template] = text.Remove(tag.Offset, tag.Words.Length).Insert(tag.Offset, words) };
        return this with { Texts = texts };
    }

    /// <inheritdoc/>
    public override string ToString() => Folder;

    private static TemplateSet Read(string folder) =>
        new(folder, Directory.EnumerateFiles(RepositoryFiles.Paths[$"{GeneratorPaths.Templates}/{folder}"], "*.liquid")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText));
}
