using Flora.Generator.Passes;

namespace Flora.Generator.Tests.Passes;

public sealed class FileTableTests
{
    [Test]
    public void Only_markers_that_it_gave_name_a_file()
    {
        var table = new FileTable();
        var first = table.Add("a/b.cs");
        var second = table.Add("c.cs");

        Assert.Multiple(() =>
        {
            Assert.That(table.TryGetPath(first, out var path) ? path : null, Is.EqualTo("a/b.cs"));
            Assert.That(table.TryGetPath(second, out path) ? path : null, Is.EqualTo("c.cs"));
            Assert.That(new[] { "2", "-1", "", "../x", "00x", "99999999999999" }.Count(marker => table.TryGetPath(marker, out _)), Is.Zero);
        });
    }
}
