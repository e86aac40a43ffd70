using Flora.Cli.Commands;

namespace Flora.Cli.Tests.Commands;

internal sealed class MediaTypeOfFileTests
{
    [TestCase("a.PNG", "image/png")]
    [TestCase("folder.mp4/clip.mp4", "video/mp4")]
    [TestCase("a.unheard-of", null)]
    [TestCase("png", null)]
    public void A_name_tells_the_kind(string path, string? mediaType) => Assert.That(MediaTypeOfFile.Of(path), Is.EqualTo(mediaType));
}
