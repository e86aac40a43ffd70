using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Images;

/// <summary>Thumbnails as a terminal gets them.</summary>
[Platform(Include = "Linux", Reason = "A pseudo-terminal.")]
[UnsupportedOSPlatform("windows")]
internal sealed class ThumbnailTests
{
    private const string RedOverBlue = "  \e[0m\e[38;2;255;0;0;48;2;0;0;255m▀▀\e[0m\n";

    private static readonly byte[] TwoColours = ImageFile.Png([ImageFile.Red, ImageFile.Red], [ImageFile.Blue, ImageFile.Blue]);

    [Test]
    public async Task Half_blocks_show_two_pixels_a_character_beneath_the_row_of_the_run()
    {
        await using var media = Serve(TwoColours);
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"), media.At("2")), KnownRun.In("run_b", "running"), KnownRun.With("run_c", media.At("3"))]);
        var result = await RunAsync(["generations", "list", .. flora.Options, "--images", "--columns", "run_id"], []);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Text, Is.EqualTo($"\e[1mRUN ID\e[0m\nrun_a\n{RedOverBlue}run_b\nrun_c\n{RedOverBlue}"));
        Assert.That(media.Requests.Select(request => request.Path), Is.EquivalentTo(new[] { "/api/v1/1", "/api/v1/3" }), "Only the first image of a row is fetched.");
        Assert.That(media.Requests.SelectMany(request => request.Headers), Has.None.StartsWith("Authorization").And.None.Contains(ChangingFlora.Key));
    }

    [Test]
    public async Task What_is_transparent_shows_the_background_of_the_terminal()
    {
        await using var media = Serve(ImageFile.Png(
            [ImageFile.Clear, ImageFile.Red, ImageFile.Clear], [ImageFile.Blue, ImageFile.Clear, ImageFile.Clear], [ImageFile.Red, ImageFile.Clear, ImageFile.Clear]));
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var result = await RunAsync(["generations", "list", .. flora.Options, "--images=blocks", "--columns", "run_id"], new() { ["KITTY_WINDOW_ID"] = "1" });
        Assert.That(result.Text, Does.EndWith("run_a\n  \e[0m\e[38;2;0;0;255m▄\e[0m\e[38;2;255;0;0m▀\e[0m \e[0m\n  \e[0m\e[38;2;255;0;0m▀\e[0m  \e[0m\n"));
    }

    [TestCase("KITTY_WINDOW_ID", "1", "--images")]
    [TestCase("TERM", "xterm-kitty", "--images=auto")]
    [TestCase("TERM_PROGRAM", "WezTerm", "--images")]
    [TestCase("TERM_PROGRAM", "ghostty", "--images")]
    [TestCase("KONSOLE_VERSION", "230800", "--images")]
    [TestCase("OTHER", "1", "--images=kitty")]
    public async Task Kitty_gets_the_pixels_and_nothing_else(string name, string value, string option)
    {
        await using var media = Serve(TwoColours);
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var result = await RunAsync(["generations", "list", .. flora.Options, option, "--columns", "status"], new() { [name] = value });
        var image = KittyImage.Read(result.Text);
        Assert.That(image.Keys, Is.EqualTo("a=T,f=32,o=z,s=10,v=20,c=1,r=1,C=1"));
        var expected = new byte[10 * 20 * 4];
        // The picture is in the corner of a whole character.
        ((byte[])[255, 0, 0, 255, 255, 0, 0, 255]).CopyTo(expected, 0);
        ((byte[])[0, 0, 255, 255, 0, 0, 255, 255]).CopyTo(expected, 10 * 4);
        Assert.That(image.Pixels, Is.EqualTo(expected));
        Assert.That(result.Text, Does.Match("completed\e\\[0m\n\n\e\\[1A\e7\e\\[2C\e_G[^\e]*\e\\\\\e8\e\\[1B$"));
    }

    [TestCase("TMUX", "/tmp/tmux,1,0")]
    [TestCase("STY", "1.pts")]
    [TestCase("KONSOLE_VERSION", "210000")]
    [TestCase("TERM", "xterm-256color")]
    public async Task Where_nobody_knows_of_kittys_protocol_there_are_blocks(string name, string value)
    {
        await using var media = Serve(TwoColours);
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var environment = new Dictionary<string, string> { [name] = value };
        if (name is "TMUX" or "STY") environment["KITTY_WINDOW_ID"] = "1";
        var result = await RunAsync(["generations", "list", .. flora.Options, "--images", "--columns", "status"], environment);
        Assert.That(result.Text, Does.EndWith(RedOverBlue));
    }

    [Test]
    public async Task A_large_picture_is_scaled_down_to_eight_lines_and_sent_in_pieces()
    {
        var rows = Enumerable.Range(0, 500).Select(row => Enumerable.Range(0, 500).Select(column => Noise(row, column)).ToArray()).ToArray();
        await using var media = Serve(ImageFile.Png(rows));
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var image = KittyImage.Read((await RunAsync(["generations", "list", .. flora.Options, "--images=kitty"], [])).Text);
        Assert.That(image.Keys, Is.EqualTo("a=T,f=32,o=z,s=160,v=160,c=16,r=8,C=1"));
        Assert.That(image.Pixels, Has.Length.EqualTo(160 * 160 * 4));
        Assert.That(image.LongestChunk, Is.EqualTo(4096));
    }

    [TestCase(20, 17, 8)]
    [TestCase(100, 32, 8)]
    public async Task A_thumbnail_fits_the_width(int columns, int width, int most)
    {
        await using var media = Serve(ImageFile.Png(1000, 400, ImageFile.Blue));
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var result = await TerminalProcess.RunAsync(columns, ["generations", "list", .. flora.Options, "--images", "--columns", "run_id"], new Dictionary<string, string> { ["TERM"] = "xterm" });
        var lines = Displayed.Plain(System.Text.RegularExpressions.Regex.Replace(result.Text, "\e\\[[0-9;]*m", "")).TrimEnd('\n').Split('\n')[2..];
        Assert.That(lines, Has.Length.LessThanOrEqualTo(most).And.All.Length.EqualTo(width + 2));
    }

    [Test]
    public async Task A_single_run_has_its_image_below_and_its_id_is_no_value_of_the_option()
    {
        await using var media = Serve(TwoColours);
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        var result = await RunAsync(["runs", "get", "--images", "run_a", .. flora.Options], []);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Text, Does.Contain("\e[1mrun_id\e[0m").And.EndsWith("\n" + RedOverBlue));
    }

    [Test]
    public async Task The_sample_data_has_pictures()
    {
        var result = await RunAsync(["generations", "list", "--demo", "--images", "--status", "completed", "--limit", "20"], []);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var lines = result.Text.Split('\n');
        var rows = lines.Count(line => line.StartsWith("run_", StringComparison.Ordinal) && Displayed.Plain(line).Contains("  image", StringComparison.Ordinal));
        Assert.That(rows, Is.GreaterThan(3));
        Assert.That(lines.Count(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains('▀', StringComparison.Ordinal)), Is.EqualTo(rows * 8));
        Assert.That(lines.Where(line => line.Contains('▀', StringComparison.Ordinal)), Has.All.EndsWith("\e[0m"));
    }

    [Test]
    public async Task The_command_that_goes_on_draws_too()
    {
        var result = await RunAsync(["generations", "list", "--demo", "--images=blocks", "--limit", "1"], []);
        Assert.That(result.Error, Does.Contain("flora generations list --images=blocks --demo --limit 1 --cursor "));
    }

    private static SixLabors.ImageSharp.PixelFormats.Rgba32 Noise(int row, int column) =>
        new((byte)((row * 7919) ^ (column * 104729)), (byte)((row * 31) ^ (column * 17)), (byte)(row * column));

    private static MediaServer Serve(byte[] image) => MediaServer.Start(context => MediaServer.SendAsync(context, image, "image/png"));

    private static Task<FloraResult> RunAsync(string[] arguments, Dictionary<string, string> environment) =>
        TerminalProcess.RunAsync(100, arguments, new Dictionary<string, string>(environment) { ["TERM"] = environment.GetValueOrDefault("TERM", "xterm") });
}
