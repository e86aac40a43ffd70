using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Engine;

public sealed class ToolsLockTests
{
    [Test]
    public void The_tools_are_named_by_exact_versions_and_no_registry_is_named()
    {
        var package = JObject.Parse(RepositoryFiles.Read(GeneratorPaths.Tools + "/package.json"));
        foreach (var dependency in ((JObject)package["dependencies"]!).Properties())
        {
            Assert.That((string?)dependency.Value, Does.Match(@"^\d+\.\d+\.\d+$"), dependency.Name);
        }
        var resolved = JObject.Parse(RepositoryFiles.Read(GeneratorPaths.Tools + "/package-lock.json")).SelectTokens("packages.*.resolved");
        Assert.That(resolved.Select(url => new Uri((string)url!).Host), Is.All.EqualTo("registry.npmjs.org"));
    }
}
