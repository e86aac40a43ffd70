using System.Text;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Generator.Tests.Emit.Contracts;

/// <summary>Names in a document are anybody's text; names of files are not.</summary>
public sealed class CaseNamesTests
{
    [Test]
    public void Hostile_names_of_examples_become_safe_names_that_differ_without_regard_to_case()
    {
        string[] hostile = ["../../etc/passwd", "..\\..\\etc\\passwd", "a/b", "A\\B", "a b", "", "-", "\u0000", "\u202e", "é", "a:b", "x.json", new('n', 400), new('N', 401)];
        var root = SampleDocument.Root();
        SampleDocument.Operation(root)["responses"] = JObject.FromObject(new Dictionary<string, object>
        {
            ["200"] = new { content = new Dictionary<string, object> { ["application/json"] = new { examples = hostile.ToDictionary(name => name, _ => new { value = 1 }) } } },
        });
        var names = SampleDocument.Files(root).Select(file => file.Name).ToList();
        Assert.That(names, Has.Count.GreaterThan(hostile.Length));
        Assert.That(names, Is.Unique.And.All.Matches(@"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$"));
        Assert.That(names.Select(name => name.ToUpperInvariant()), Is.Unique);
        Assert.That(names.Select(Encoding.UTF8.GetByteCount), Is.All.LessThan(250));
    }

    [TestCase("con")]
    [TestCase("LPT1")]
    public void A_device_of_Windows_is_never_a_name(string id)
    {
        var root = SampleDocument.Root();
        SampleDocument.Operation(root)["x-cs-operation"]!["id"] = id;
        Assert.That(SampleDocument.Files(root).Select(file => file.Name), Has.None.StartsWith(id + "."));
    }

    [Test]
    public void An_operation_called_manifest_does_not_replace_the_manifest()
    {
        var root = SampleDocument.Root();
        SampleDocument.Operation(root)["x-cs-operation"]!["id"] = "manifest";
        var names = SampleDocument.Files(root).Select(file => file.Name).ToList();
        Assert.That(names, Is.Unique);
        Assert.That(names.Count(name => name == "manifest.json"), Is.EqualTo(1));
    }
}
