using Flora.History;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.Tests.Shape;

/// <summary>The public API changes only when somebody approves it.</summary>
public sealed class PublicApiTests
{
    [TestCase(typeof(FloraClient), "PublicApi.approved.txt")]
    [TestCase(typeof(FloraServiceCollectionExtensions), "PublicApi.DependencyInjection.approved.txt")]
    [TestCase(typeof(InMemoryFlora), "PublicApi.Testing.approved.txt")]
    [TestCase(typeof(FloraHistory), "PublicApi.History.approved.txt")]
    public void The_public_API_is_the_approved_one(Type type, string fileName)
    {
        var file = Path.Combine(ProjectFolder.Path, fileName);
        var now = PublicApiListing.Of(type.Assembly);
        if (Environment.GetEnvironmentVariable("FLORA_APPROVE") == "1")
        {
            File.WriteAllText(file, now);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        if (approved != now)
        {
            Assert.Fail($"The public API is not that of {fileName}. To approve the change: build.ps1 approve\n{Diff(approved, now)}");
        }
    }

    private static string Diff(string approved, string now)
    {
        var (before, after) = (approved.Split('\n'), now.Split('\n'));
        return string.Join('\n', before.Except(after).Select(static line => $"- {line}").Concat(after.Except(before).Select(static line => $"+ {line}")));
    }
}
