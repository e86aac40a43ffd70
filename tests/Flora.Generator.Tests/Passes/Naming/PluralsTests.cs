using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class PluralsTests
{
    [TestCase("things", true)]
    [TestCase("canvases", true)]
    [TestCase("ApiKeys", true)]
    [TestCase("people", true)]
    [TestCase("canvas", false)]
    [TestCase("status", false)]
    [TestCase("search", false)]
    [TestCase("data", false)]
    [TestCase("UsageMetrics", false)]
    [TestCase("", false)]
    [TestCase("!", false)]
    [TestCase("s", false)]
    public void Only_what_can_be_counted_is_a_plural(string name, bool expected) =>
        Assert.That(Plurals.IsPlural(name), Is.EqualTo(expected));
}
