using System.Text.RegularExpressions;
using Flora.Tests.Support;

namespace Flora.Tests.Readme;

public sealed partial class PathTests
{
    [TestCase("README.md")]
    [TestCase("CONTRIBUTING.md")]
    public void Every_file_that_the_text_names_is_there(string text)
    {
        var paths = Named().Matches(File.ReadAllText(Path.Combine(ProjectFolder.Repository, text))).Select(match => match.Groups[1].Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(paths, Is.Not.Empty);
            Assert.That(paths.Where(path => !Path.Exists(Path.Combine(ProjectFolder.Repository, path))), Is.Empty);
        });
    }

    // What stands between backticks and begins with a folder of the repository; a star or an ellipsis names many.
    [GeneratedRegex(@"`((?:openapi|generator|src|tests|\.ci)/[^`*…\s]*)`")]
    private static partial Regex Named();
}
