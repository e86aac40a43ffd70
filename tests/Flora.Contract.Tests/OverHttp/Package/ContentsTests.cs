using System.Reflection.PortableExecutable;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

/// <summary>What the packages hold and ask for.</summary>
[TestFixtureSource(typeof(PackedFeed), nameof(PackedFeed.Packages))]
public sealed class ContentsTests(string id)
{
    private static readonly string[] Targets = ["net10.0", "net8.0", "netstandard2.0"];

    [Test]
    public void It_holds_an_assembly_with_documentation_for_every_target_and_the_readme_and_nothing_else() =>
        Assert.That(Files("nupkg"), Is.EquivalentTo(new[] { $"{id}.nuspec", "README.md" }
            .Concat(Targets.SelectMany(target => new[] { $"lib/{target}/{id}.dll", $"lib/{target}/{id}.xml" }))));

    [Test]
    public void Its_symbols_are_a_package_beside_it() =>
        Assert.That(Files("snupkg"), Is.EquivalentTo(Targets.Select(target => $"lib/{target}/{id}.pdb").Prepend($"{id}.nuspec")));

    [Test]
    public void It_names_its_license_its_readme_and_its_commit()
    {
        using var package = PackedFeed.Open(id);
        var metadata = PackedFeed.Manifest(package, id).Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata["license"].Value, Is.EqualTo("MIT"));
            Assert.That(metadata["readme"].Value, Is.EqualTo("README.md"));
            Assert.That(metadata["description"].Value, Is.Not.Empty);
            Assert.That((string?)metadata["repository"].Attribute("commit"), Does.Match("^[0-9a-f]{40}$"));
        }
    }

    [Test]
    public void It_depends_on_what_it_calls_and_on_nothing_of_the_generator()
    {
        using var package = PackedFeed.Open(id);
        var groups = PackedFeed.Manifest(package, id).Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => ((string?)group.Attribute("targetFramework"))!,
            group => group.Elements().Select(dependency => (string?)dependency.Attribute("id")).Order(StringComparer.Ordinal));
        string[] all = id switch
        {
            PackedFeed.Client => ["Microsoft.Extensions.Logging.Abstractions", "Microsoft.Kiota.Abstractions", "Microsoft.Kiota.Http.HttpClientLibrary", "Newtonsoft.Json", "Polly.Core"],
            PackedFeed.DependencyInjection => [PackedFeed.Client, "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Http"],
            PackedFeed.History => ["CsvHelper", PackedFeed.Client],
            _ => [PackedFeed.Client],
        };
        string[] older = id == PackedFeed.Client ? ["Microsoft.Bcl.TimeProvider", "System.ComponentModel.Annotations", "System.Text.Json"] : [];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(groups.Keys, Is.EquivalentTo(new[] { "net10.0", "net8.0", ".NETStandard2.0" }));
            Assert.That(groups["net10.0"], Is.EqualTo(all));
            Assert.That(groups["net8.0"], Is.EqualTo(all));
            Assert.That(groups[".NETStandard2.0"], Is.EqualTo(all.Concat(older).Order(StringComparer.Ordinal)));
        }
    }

    [Test]
    public void Its_assemblies_name_no_path_of_the_machine()
    {
        using var package = PackedFeed.Open(id);
        foreach (var entry in package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            using var assembly = new PEReader(copy);
            var symbols = assembly.ReadDebugDirectory().Where(part => part.Type == DebugDirectoryEntryType.CodeView)
                .Select(part => assembly.ReadCodeViewDebugDirectoryData(part).Path);
            Assert.That(symbols, Has.All.StartsWith("/_"), entry.FullName);
        }
    }

    /// <summary>The entries, without those that make the file a package.</summary>
    private List<string> Files(string extension)
    {
        using var package = PackedFeed.Open(id, extension);
        return [.. package.Entries.Select(entry => entry.FullName).Where(name =>
            name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))];
    }
}
