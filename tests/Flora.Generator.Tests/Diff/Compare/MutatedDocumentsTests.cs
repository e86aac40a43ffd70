using Flora.Generator.Diff.Compare;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Diff.Compare;

/// <summary>Any document that can be read can be compared, however little sense it makes.</summary>
public sealed class MutatedDocumentsTests
{
    private static readonly Func<JToken?>[] Mutations =
    [
        () => null, () => new JValue(1), () => new JArray(), () => new JObject(), () => new JArray(new JValue("x"), JValue.CreateNull()),
        () => new JObject { ["$ref"] = "#/components/schemas/Thing" }, () => JValue.CreateNull(),
    ];

    [Test]
    public void Each_part_can_be_missing_or_of_another_kind()
    {
        var good = Loading.Good(WireDocument.Text);
        var paths = good.Root.Descendants().Where(token => token is not JProperty).Select(token => token.Path).ToList();
        Assert.That(paths, Has.Count.GreaterThan(200));
        var told = 0;
        foreach (var (path, mutation) in paths.SelectMany(path => Mutations.Select(mutation => (path, mutation))))
        {
            var mutated = Mutate(good, path, mutation());
            told += Compare(good, mutated) > 0 ? 1 : 0;
            Compare(mutated, good);
            Assert.That(Compare(mutated, mutated), Is.Zero, path);
        }
        Assert.That(told, Is.GreaterThan(paths.Count));
    }

    private static ApiDocument Mutate(ApiDocument good, string path, JToken? value)
    {
        var root = (JObject)good.Root.DeepClone();
        var token = root.SelectToken(path)!;
        if (value is not null)
        {
            token.Replace(value);
        }
        else if (token.Parent is JProperty property)
        {
            property.Remove();
        }
        else
        {
            token.Remove();
        }
        return new("mutated.yaml", root);
    }

    private static int Compare(ApiDocument before, ApiDocument after)
    {
        var findings = new Findings();
        DocumentComparer.Compare(before, after, findings);
        return findings.Changes.Count;
    }
}
