using System.Text;
using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>Texts in the charsets that servers name.</summary>
public sealed class CharsetsTests
{
    [TestCase("UTF8", "6E C3 B6", "n\u00f6")]
    [TestCase("\"Utf-8\"", "6E C3 B6", "n\u00f6")]
    [TestCase("\"ISO-8859-1\"", "6E F6", "n\u00f6")]
    [TestCase("latin1", "6E F6", "n\u00f6")]
    [TestCase("us-ascii", "6E", "n")]
    public async Task A_text_is_read_in_the_charset_that_it_is_said_to_be_in(string charset, string bytes, string expected) =>
        Assert.That(await ReadAsync(charset, bytes), Is.EqualTo(expected));

    [TestCase("Windows-1252", "80 F6", "\u20ac\u00f6")]
    [TestCase("iso-8859-15", "A4", "\u20ac")]
    [TestCase("shift_jis", "82 A0", "\u3042")]
    public async Task Those_of_old_systems_are_read_where_NET_has_them(string charset, string bytes, string expected)
    {
        if (Build.IsNetStandard)
        {
            Assert.That(async () => await ReadAsync(charset, bytes), Throws.TypeOf<FloraResponseException>());
        }
        else
        {
            Assert.That(await ReadAsync(charset, bytes), Is.EqualTo(expected));
        }
        Assert.That(static () => Encoding.GetEncoding(1252), Throws.Exception, "Nothing is registered for the whole program.");
    }

    [Test]
    public void One_that_nobody_knows_is_a_fault() => Assert.That(async () => await ReadAsync("klingon", "6E"), Throws.TypeOf<FloraResponseException>());

    private static async Task<string> ReadAsync(string charset, string bytes)
    {
        var body = bytes.Split(' ').Select(static text => Convert.ToByte(text, 16)).ToArray();
        await using var server = LoopbackServer.InTurn(Answers.Of(200, body, $"Content-Type: text/plain; charset={charset}"));
        using var pipeline = Calls.Pipeline(server.Url);
        return await pipeline.Begin(null).Send(new ApiRequest(ApiMethod.Get, "x"), Answer.Text, default);
    }
}
