using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class WordsTests
{
    [TestCase("created_at", "created at")]
    [TestCase("imageUrl", "image Url")]
    [TestCase("HTTPServer-2", "HTTP Server 2")]
    [TestCase("t2i-flux-2-pro", "t2i flux 2 pro")]
    [TestCase("OAuth2Token", "O Auth2 Token")]
    [TestCase("__x__", "x")]
    [TestCase("größe_über", "größe über")]
    [TestCase("", "")]
    [TestCase("-- --", "")]
    public void A_name_of_any_style_falls_into_its_words(string name, string words) =>
        Assert.That(string.Join(' ', Words.Of(name)), Is.EqualTo(words));
}
