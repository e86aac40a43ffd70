using Flora.Generator.Engine;

namespace Flora.Generator.Tests.Engine;

public sealed class EngineCommandTests
{
    [Test]
    public void The_command_of_the_package_is_cut_at_its_quotes()
    {
        var command = EngineCommand.Parse("dotnet \"/some folder/tools/dotnet-nswag.dll\"");
        Assert.That(Path.GetFileNameWithoutExtension(command.Program), Is.EqualTo("dotnet"));
        Assert.That(command.Arguments, Is.EqualTo(new[] { "/some folder/tools/dotnet-nswag.dll" }));
    }

    [Test]
    public void A_program_of_its_own_is_taken_as_it_is()
    {
        var command = EngineCommand.Parse("\"C:\\some folder\\nswag.exe\" /quiet");
        Assert.That((command.Program, command.Arguments.Single()), Is.EqualTo((@"C:\some folder\nswag.exe", "/quiet")));
    }
}
