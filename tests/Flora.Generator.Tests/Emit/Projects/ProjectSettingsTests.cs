using Flora.Generator.Emit.Projects;

namespace Flora.Generator.Tests.Emit.Projects;

public sealed class ProjectSettingsTests
{
    [TestCase("Acme")]
    [TestCase("Acme.Api_2")]
    [TestCase("Flora")]
    [TestCase("Flora.Second")]
    public void A_namespace_of_names_is_taken(string text) => Assert.That(ProjectSettings.ProblemOfNamespace(text), Is.Null);

    [TestCase("", "is no namespace")]
    [TestCase("Acme.", "is no namespace")]
    [TestCase("Acme.2", "is no namespace")]
    [TestCase("../Acme", "is no namespace")]
    [TestCase("Acmé", "is no namespace")]
    [TestCase("Acme.new", "is no namespace")]
    [TestCase("Acme.System", "would hide the namespace System")]
    [TestCase("Acme.Flora", "would hide the namespace Flora")]
    [TestCase("System.Acme", "belongs to code that the project uses")]
    [TestCase("Flora.Runtime", "belongs to code that the project uses")]
    [TestCase("Flora.Cli.Acme", "belongs to code that the project uses")]
    public void One_that_generated_code_could_not_live_in_is_refused_with_the_reason(string text, string reason) =>
        Assert.That(ProjectSettings.ProblemOfNamespace(text), Does.StartWith($"'{text}'").And.Contain(reason));

    [TestCase("Acme", true)]
    [TestCase("a1", true)]
    [TestCase("Acme.Api", false)]
    [TestCase("class", false)]
    [TestCase("", false)]
    public void A_name_is_one_identifier(string text, bool isTaken) => Assert.That(ProjectSettings.ProblemOfName(text) is null, Is.EqualTo(isTaken));

    [Test]
    public void The_name_is_by_default_the_last_part_of_the_namespace() => Assert.That(ProjectSettings.NameOf("Acme.Api"), Is.EqualTo("Api"));
}
