using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Auth;

internal sealed class KeyFileTests
{
    private const string Key = "sk_live_in_a_file";

    [TestCase(Key)]
    [TestCase(Key + "\n")]
    [TestCase(Key + "\r\n")]
    [TestCase("\uFEFF" + Key)]
    public async Task The_key_is_what_the_file_holds(string text)
    {
        using var flora = new InMemoryFlora();
        flora.Add(FloraModelFactory.Generation());
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = new ConfigHome();
        var file = await home.RunAsync("generations", "list", "--base-url", server.BaseUrl, "--api-key-file", home.Write("key", text));
        Assert.That((file.ExitCode, file.Error), Is.EqualTo((0, "")));
        var input = await home.RunAsync(["generations", "list", "--base-url", server.BaseUrl, "--api-key-file", "-"], [], text);
        Assert.That((input.ExitCode, input.Error), Is.EqualTo((0, "")));
        Assert.That(flora.Requests.Select(request => request.Headers["Authorization"]), Is.All.EqualTo($"Bearer {Key}").And.Exactly(2).Items);
    }

    [TestCase("", "the API key is empty")]
    [TestCase(Key + "\n\n", "the API key must not contain white space or line ends")]
    [TestCase("Bearer " + Key, "the API key must be the key alone")]
    [TestCase(" " + Key, "the API key must not contain white space")]
    public async Task What_can_be_no_key_is_refused(string text, string problem)
    {
        using var home = new ConfigHome();
        var path = home.Write("key", text);
        var result = await home.RunAsync("generations", "list", "--base-url", "http://127.0.0.1:1", "--api-key-file", path);
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {problem}").And.Contain($"check that of --api-key-file {path}").And.Not.Contain(Key));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Devices are files of Unix.")]
    public async Task Nobody_is_told_to_lock_a_device()
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync("generations", "list", "--base-url", "http://127.0.0.1:1", "--api-key-file", "/dev/null");
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.StartWith("error: the API key is empty\n").And.Not.Contain("chmod"));
    }

    [Test]
    public async Task A_key_cannot_be_given_twice()
    {
        using var home = new ConfigHome();
        var result = await home.RunAsync("generations", "list", "--api-key", "a", "--api-key-file", home.Write("key", Key));
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("error: --api-key and --api-key-file exclude each other\n"));
    }

    [TestCase("missing", "must be the path of a file, but there is none")]
    [TestCase(".", "it is a folder")]
    [TestCase("/dev/zero", "larger than 16 KiB")]
    [Platform(Exclude = "Win", Reason = "Devices are of Unix.")]
    public async Task What_is_no_file_of_a_key_is_refused(string path, string problem)
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--api-key-file", path);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith("error: --api-key-file").And.Contain(problem));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Platform(Exclude = "Win", Reason = "Modes are of Unix.")]
    public async Task A_file_that_others_can_read_is_worth_a_warning(bool isTold)
    {
        using var flora = new InMemoryFlora();
        flora.Add(FloraModelFactory.Generation());
        await using var server = await LoopbackServer.StartAsync(flora);
        using var home = new ConfigHome();
        var path = home.Write("key", Key);
        ConfigHome.SetMode(path, ConfigHome.OwnerOnly | UnixFileMode.OtherRead);
        var result = await home.RunAsync(
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key-file", path, .. isTold ? [] : new[] { "--quiet" }], []);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, isTold ? $"warning: others can read the key in {path}: chmod 600 {path}\n" : "")));
    }
}
