using Flora.Generator.Release;

namespace Flora.Generator.Tests.Release;

public sealed class ChangelogTests
{
    private static readonly SemanticVersion Version = SemanticVersion.Parse("1.2.0")!;
    private static readonly (string, IReadOnlyList<string>)[] Sections = [("### Added", ["- New."]), ("### Removed", ["- Gone."])];

    [Test]
    public void What_was_not_released_gets_the_number_and_the_lines_under_their_headings() =>
        AssertReleased(
            "# Changelog\n\nIntro.\n\n## Unreleased\n\n### Added\n\n- By hand.\n\n### Fixed\n\n- A bug.\n\n## 1.1.0\n\n### Added\n\n- Old.\n",
            "# Changelog\n\nIntro.\n\n## 1.2.0\n\n### Added\n\n- By hand.\n- New.\n\n### Fixed\n\n- A bug.\n\n### Removed\n\n- Gone.\n\n## 1.1.0\n\n### Added\n\n- Old.\n");

    [Test]
    public void A_number_that_is_marked_as_not_released_loses_the_mark() =>
        AssertReleased("# Changelog\n\n## 1.2.0 (unreleased)\n\n### Added\n\n- New.\n", "# Changelog\n\n## 1.2.0\n\n### Added\n\n- New.\n\n### Removed\n\n- Gone.\n");

    [Test]
    public void Without_a_chapter_there_is_a_new_one_before_the_others() =>
        AssertReleased("# Changelog\n\nIntro.\n\n## 1.1.0\n\n- Old.\n", "# Changelog\n\nIntro.\n\n## 1.2.0\n\n### Added\n\n- New.\n\n### Removed\n\n- Gone.\n\n## 1.1.0\n\n- Old.\n");

    [Test]
    public void An_empty_changelog_gets_its_first_chapter() =>
        AssertReleased("# Changelog\n", "# Changelog\n\n## 1.2.0\n\n### Added\n\n- New.\n\n### Removed\n\n- Gone.\n");

    [Test]
    public void An_empty_heading_is_filled() =>
        AssertReleased("# Changelog\n\n## Unreleased\n\n### Added\n\n## 1.1.0\n", "# Changelog\n\n## 1.2.0\n\n### Added\n\n- New.\n\n### Removed\n\n- Gone.\n\n## 1.1.0\n");

    private static void AssertReleased(string before, string after)
    {
        var once = Changelog.Release(before, Version, Sections);
        Assert.That(once, Is.EqualTo(after));
        Assert.That(Changelog.Release(once, Version, Sections), Is.EqualTo(after), "a second time changes nothing");
    }
}
