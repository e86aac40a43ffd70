using Flora.Generator.Engine;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Engine;

public sealed class FileGateTests
{
    [Test]
    public void Lets_one_through_and_the_next_when_it_is_free_again()
    {
        using var folder = new TemporaryFolder();
        using (FileGate.Enter(folder["gate"], TimeSpan.Zero))
        {
            Assert.That(() => FileGate.Enter(folder["gate"], TimeSpan.Zero), Throws.InstanceOf<ToolException>());
        }
        using var again = FileGate.Enter(folder["gate"], TimeSpan.Zero);
    }
}
