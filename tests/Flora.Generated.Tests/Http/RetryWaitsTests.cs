using System.Globalization;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>How long the client waits before another attempt.</summary>
public sealed class RetryWaitsTests
{
    private LeapingTime time = null!;

    [SetUp]
    public void Begin() => time = new LeapingTime();

    [Test]
    public async Task A_server_names_the_wait(
        [Values("0", "1.25", " 7 ", "30", "Sun, 01 Mar 2026 12:00:10 GMT", "Sunday, 01-Mar-26 12:00:10 GMT", "Sun Mar  1 12:00:10 2026",
            "Sun, 01 Mar 2026 11:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT")]
        string header,
        [Values(429, 503)] int status,
        [Values("", "de-DE", "tr-TR", "fa-IR")] string culture)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(status, "{}", $"Retry-After: {header}"), Answers.Page);
        using var client = Calls.Patient(server, time);

        await In(culture, async () => await client.Generations.ListAsync());

        var expected = header.Contains("12:00:10", StringComparison.Ordinal) ? 10
            : header.Contains("GMT", StringComparison.Ordinal) ? 0
            : double.Parse(header, CultureInfo.InvariantCulture);
        Assert.That(time.Passed, Is.EqualTo(TimeSpan.FromSeconds(expected)));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCase("30.001")]
    [TestCase("31")]
    [TestCase("99999999999999999999999")]
    [TestCase("Sun, 01 Mar 2026 12:00:31 GMT")]
    [TestCase("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Beyond_the_longest_wait_the_error_comes_at_once(string header)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(429, "{}", $"Retry-After: {header}"), Answers.Page);
        using var client = Calls.Patient(server, time);

        var fault = (await Assert.ThrowsAsync<FloraRateLimitedException>(async () => await client.Generations.ListAsync()))!;

        Assert.That(fault.RetryAfter, Is.GreaterThan(TimeSpan.FromSeconds(30)));
        Assert.That((server.Requests.Count, time.Waits.Count), Is.EqualTo((1, 0)));
    }

    [TestCase(null)]
    [TestCase("-5")]
    [TestCase("1,5")]
    [TestCase("NaN")]
    [TestCase("soon")]
    [TestCase("2026-03-01T12:00:10Z")]
    public async Task A_429_that_names_no_wait_that_can_be_read_waits_five_seconds(string? header)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(429, "{}", header is null ? "X: y" : $"Retry-After: {header}"), Answers.Page);
        using var client = Calls.Patient(server, time);

        await client.Generations.ListAsync();

        Assert.That(time.Waits, Is.EqualTo([TimeSpan.FromSeconds(5)]));
    }

    [TestCase(0, 5)]
    [TestCase(0.5, 5.625)]
    [TestCase(0.999999, 6.25)]
    public async Task Chance_adds_up_to_a_quarter_to_the_five_seconds(double chance, double seconds)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(429), Answers.Page);
        using var client = Calls.Patient(server, time, options => options.Jitter = () => chance);

        await client.Generations.ListAsync();

        Assert.That(time.Waits.Single().TotalSeconds, Is.EqualTo(seconds).Within(0.002));
    }

    [Test]
    public async Task Other_waits_double_up_to_the_longest([Values(0, 0.8)] double chance)
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(500), Answers.Broken, Answers.Of(502));
        using var client = Calls.Patient(server, time, options => (options.Jitter, options.MaxRetries) = (() => chance, 8));

        await Assert.ThrowsAsync<FloraServerException>(async () => await client.Generations.ListAsync());

        double[] expected = [0.5, 1, 2, 4, 8, 16, 30, 30];
        Assert.That(
            time.Waits.Select(static wait => wait.TotalSeconds),
            Is.EqualTo(expected.Select(seconds => Math.Min(30, seconds * (1 + (chance / 4))))).Within(0.002));
    }

    [Test]
    public async Task The_longest_wait_can_be_set()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(429), Answers.Of(500), Answers.Of(503, "{}", "Retry-After: 2"), Answers.Page);
        using var client = Calls.Patient(server, time, static options => (options.MaxRetryDelay, options.MaxRetries) = (TimeSpan.FromSeconds(0.75), 9));

        await Assert.ThrowsAsync<FloraServerException>(async () => await client.Generations.ListAsync());

        Assert.That(time.Waits, Is.EqualTo([TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(0.75)]));
        Assert.That(server.Requests, Has.Count.EqualTo(3), "the 503 asks for more than the longest wait");
    }

    [Test]
    public async Task Without_a_longest_wait_nothing_is_waited_for()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(429), Answers.Of(500), Answers.Page);
        using var client = Calls.Patient(server, time, static options => options.MaxRetryDelay = TimeSpan.Zero);

        await client.Generations.ListAsync();

        Assert.That(time.Waits, Is.Empty);
    }

    [Test]
    public async Task Chance_is_chance_where_nobody_injects_it()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(429));
        using var client = Calls.Patient(server, time, static options => (options.Jitter, options.MaxRetries) = (null, 20));

        await Assert.ThrowsAsync<FloraRateLimitedException>(async () => await client.Generations.ListAsync());

        Assert.That(time.Waits.Select(static wait => wait.TotalSeconds), Is.All.InRange(5, 6.25));
        Assert.That(time.Waits.Distinct().Count(), Is.GreaterThan(1));
    }

    private static async Task In(string culture, Func<Task> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
