using System.Reflection;
using System.Runtime.Versioning;

namespace Flora.History.Tests;

public sealed class BuildTests
{
    [TestCase(typeof(FloraHistory))]
    [TestCase(typeof(FloraClient))]
    public void The_build_under_test_is_that_of_netstandard(Type type) =>
        Assert.That(type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName, Is.EqualTo(".NETStandard,Version=v2.0"));
}
