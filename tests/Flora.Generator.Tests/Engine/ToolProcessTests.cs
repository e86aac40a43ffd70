using Flora.Generator.Engine;

namespace Flora.Generator.Tests.Engine;

[TestFixture]
public sealed class ToolProcessTests
{
    // More than a pipe holds.
    private static readonly string Much = new('x', 1024 * 1024);

    [Test]
    public void A_program_gets_its_input_whole()
    {
        using var tool = Start("let n = 0; process.stdin.on('data', d => n += d.length).on('end', () => console.log(n))");
        Assert.That(tool.End(Much).FirstLine, Is.EqualTo("1048576"));
    }

    [Test]
    public void One_that_ends_without_reading_its_input_tells_how_it_ended()
    {
        using var tool = Start("console.error('no'); process.exit(3)");
        var result = tool.End(Much);
        Assert.That((result.ExitCode, result.FirstLine), Is.EqualTo((3, "no")));
    }

    private static ToolProcess Start(string script) => ToolProcess.Start(NpmTools.Node(), ["-e", script], Environment.CurrentDirectory);
}
