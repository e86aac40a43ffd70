using System.Reflection;
using System.Text.RegularExpressions;

namespace Flora.Tests.Readme;

public sealed partial class PathTests
{
    [TestCase("README.md")]
    [TestCase("CONTRIBUTING.md")]
    public void Every_file_that_the_text_names_is_there(string text)
    {
        var project = typeof(PathTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ProjectDirectory").Value!;
        var root = Path.GetFullPath(Path.Combine(project, "..", ".."));

        var paths = Named().Matches(File.ReadAllText(Path.Combine(root, text))).Select(match => match.Groups[1].Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(paths, Is.Not.Empty);
            Assert.That(paths.Where(path => !Path.Exists(Path.Combine(root, path))), Is.Empty);
        });
    }

    // What stands between backticks and begins with a folder of the repository; a star or an ellipsis names many.
    [GeneratedRegex(@"`((?:openapi|generator|src|tests|\.ci)/[^`*…\s]*)`")]
    private static partial Regex Named();
}
