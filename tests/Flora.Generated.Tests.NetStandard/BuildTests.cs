using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.Tests;

public sealed class BuildTests
{
    [TestCase(typeof(FloraClient))]
    [TestCase(typeof(FloraServiceCollectionExtensions))]
    [TestCase(typeof(InMemoryFlora))]
    public void The_build_under_test_is_that_of_netstandard(Type type) =>
        Assert.That(Build.FrameworkOf(type), Is.EqualTo(".NETStandard,Version=v2.0"));
}
