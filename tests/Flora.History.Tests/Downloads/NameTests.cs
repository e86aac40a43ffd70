using System.Text;
using Flora.History.Tests.Support;
using Flora.Tests.Support;

namespace Flora.History.Tests.Downloads;

public sealed class NameTests
{
    private static readonly string Long = new('ä', 400);

    private static IEnumerable<object[]> Names =>
    [
        ["plain", "plain.png"], ["two words", "two words.png"], ["été 日本 🎨", "été 日本 🎨.png"],
        ["../../etc/passwd", "_.._etc_passwd.png"], ["/etc/passwd", "_etc_passwd.png"], ["..\\..\\x", "_.._x.png"], ["C:\\Windows\\x", "C__Windows_x.png"],
        ["..", "_.png"], [".", "_.png"], ["", "_.png"], [" ", "_.png"], [".hidden", "hidden.png"], ["-rf", "_-rf.png"],
        ["CON", "_CON.png"], ["nul", "_nul.png"], ["com1.backup", "_com1.backup.png"], ["LPT¹", "_LPT¹.png"], ["console", "console.png"],
        ["a\0b\nc\u001b[31m", "a_b_c_[31m.png"], ["a\u202egpj.exe", "a_gpj.exe.png"], ["what?<is>|this*\"", "what__is__this__.png"],
        ["e\u0301", "é.png"], ["\ud800 lone", "_ lone.png"], ["\uffff\ufffe", "__.png"], ["trailing. . ", "trailing.png"],
    ];

    [TestCaseSource(nameof(Names))]
    public async Task A_name_leads_nowhere_else(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        Assert.That(Path.GetFileName(await DownloadAsync(folder["inner"], name)), Is.EqualTo(expected));
        Assert.That(folder.Files, Is.EqualTo([$"inner/{expected}"]), "only there, and nothing beside it");
    }

    [Test]
    public async Task A_name_of_any_length_has_at_most_255_bytes_and_stays_different()
    {
        using var folder = new TemporaryFolder();
        string[] names = [Long + "1", Long + "2", Long[..120] + "🎨🎨🎨🎨🎨🎨🎨"];
        foreach (var name in names)
        {
            await DownloadAsync(folder.Path, name);
        }
        Assert.That(folder.Files, Has.Count.EqualTo(3));
        Assert.That(folder.Files.Select(Encoding.UTF8.GetByteCount), Has.All.LessThanOrEqualTo(255));
        Assert.That(folder.Files, Has.All.EndsWith(".png").And.None.Contains("-2"));
        Assert.That(folder.Files, Has.None.Contains("\ufffd"), "no character is cut in two");
    }

    [Test]
    public async Task The_same_name_twice_gets_a_number()
    {
        using var folder = new TemporaryFolder();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => DownloadAsync(folder.Path, "same")));
        Assert.That(folder.Files, Is.EquivalentTo(["same.png", "same-2.png", "same-3.png", "same-4.png", "same-5.png"]));
        Assert.That(folder.Files.Select(file => File.ReadAllBytes(folder[file])), Has.All.EqualTo(Media.Png(100)));
    }

    [Test]
    public async Task Of_many_that_end_at_once_none_is_lost()
    {
        const int Many = 64;
        using var folder = new TemporaryFolder();
        await using var server = new LoopbackServer((request, stream, _) => Media.SendAsync(request, stream, Media.Png(100)));
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K" });
        using var history = new FloraHistory(client);
        for (var round = 0; round < 5; round++)
        {
            var name = $"round{round}";
            await Task.WhenAll(Enumerable.Range(0, Many).Select(i => history.DownloadAsync(Media.Image(server.Url, $"output_{i}"), DownloadTarget.Folder(folder.Path, name))));
            Assert.That(folder.Files.Count(file => file.StartsWith(name, StringComparison.Ordinal)), Is.EqualTo(Many));
        }
    }

    private static int count;

    private static async Task<string> DownloadAsync(string folder, string name)
    {
        await using var server = new LoopbackServer((request, stream, _) => Media.SendAsync(request, stream, Media.Png(100)));
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K" });
        using var history = new FloraHistory(client);
        var output = Media.Image(server.Url, $"output_{Interlocked.Increment(ref count)}");
        return (await history.DownloadAsync(output, DownloadTarget.Folder(folder, name))).Path;
    }
}
