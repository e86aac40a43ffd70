using System.Globalization;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

/// <summary>Texts that come again within one answer are one string, and no text is ever taken for another.</summary>
public sealed class SharedTextTests
{
    [Test]
    public void Identifiers_that_repeat_within_a_page_are_one_string()
    {
        var page = FloraJson.Parse<GenerationPage>(Samples.Page(null, "run_a", "run_b", "run_c"));

        Assert.That(page.Generations[2].WorkspaceId, Is.SameAs(page.Generations[1].WorkspaceId));
        Assert.That(page.Generations[2].ProjectId, Is.SameAs(page.Generations[1].ProjectId));
    }

    [Test]
    public void Texts_that_are_nearly_alike_stay_apart()
    {
        string[] ends = ["", "a", "b", "aa", "ab", "ä", "ae", "é", "\u00e9", "☃", "😀", "12345678", "87654321", new('x', 39), new('x', 40), new('x', 41), new('y', 40)];
        // Each after each other, so that each meets what the others have left behind.
        var texts = ends.SelectMany(first => ends.SelectMany(second => new[] { first, second })).Concat(Enumerable.Range(0, 2000).Select(Id)).ToArray();
        var page = FloraJson.ToJson(Flora.Testing.FloraModelFactory.GenerationPage(
            [.. texts.Select(static text => Samples.LeastModel() with { ProjectId = text, WorkspaceId = text + text })], null, null));

        var read = FloraJson.Parse<GenerationPage>(page).Generations;

        Assert.That(read.Select(static run => run.ProjectId), Is.EqualTo(texts));
        Assert.That(read.Select(static run => run.WorkspaceId), Is.EqualTo(texts.Select(static text => text + text)));
    }

    private static string Id(int number) => "prj_" + number.ToString(CultureInfo.InvariantCulture);
}
