using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Lint;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Templates;

/// <summary>An unknown member renders empty without a word, so every expression of the templates must have a value somewhere.</summary>
public sealed partial class TemplateExpressionsTests
{
    private static readonly Lazy<JObject> Annotated = new(() =>
    {
        var document = Loading.Good(RepositoryFiles.Read("tests/Flora.Generator.Tests/Fuzzing/everything.yaml"));
        var diagnostics = new Diagnostics();
        Checks.Run(document, diagnostics);
        PassPipeline.Run(document, new GenerationSettings(), diagnostics);
        Assert.That(diagnostics.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        return document.Root;
    });

    private static IEnumerable<string> Folders => TemplateSet.All.Select(set => set.Folder);

    [TestCaseSource(nameof(Folders))]
    public void Every_expression_has_a_value(string folder) =>
        Assert.That(string.Join('\n', TemplateCheck.Run(Set(folder), Annotated.Value)), Is.Empty);

    [TestCaseSource(nameof(Folders))]
    public void A_misspelt_word_anywhere_is_found(string folder)
    {
        var set = Set(folder);
        var before = TemplateCheck.Run(set, Annotated.Value).ToHashSet(StringComparer.Ordinal);
        var missed = from tag in set.Tags
                     from word in Word().Matches(tag.Words)
                     let misspelt = tag.Words.Insert(word.Index + word.Length, "q")
                     where TemplateCheck.Run(set.With(tag, misspelt), Annotated.Value).All(before.Contains)
                     select $"{tag} -> {misspelt}";
        Assert.That(string.Join('\n', missed), Is.Empty);
    }

    // A loop whose variable nothing reads may call it anything.
    private static TemplateSet Set(string folder) => TemplateSet.All.Single(set => set.Folder == folder);

    [GeneratedRegex("[A-Za-z][A-Za-z-]*")]
    private static partial Regex Word();
}
