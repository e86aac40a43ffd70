using System.Diagnostics;
using Flora.Tests.Support;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace Flora.Tests.Http;

/// <summary>What the stock handlers of Kiota do wrong, each beside what this client does. When one of them no longer fails, its handler may be used.</summary>
public sealed class KiotaFaultsTests
{
    private LeapingTime time = null!;

    [SetUp]
    public void Begin() => time = new LeapingTime();

    [Test]
    public async Task Exhausted_retries_lose_the_answer()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503, "{}", "Retry-After: 0"));
        using var stock = KiotaClientFactory.Create();
        using var ours = Calls.Patient(server, time);

        Assert.That(() => stock.GetAsync(server.Url), Throws.TypeOf<AggregateException>());
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraServerException>());
    }

    [Test]
    public async Task A_date_far_away_is_read_as_its_seconds()
    {
        var far = DateTimeOffset.UtcNow.AddDays(2).ToString("R");
        await using var server = LoopbackServer.InTurn(Answers.Of(503, "{}", $"Retry-After: {far}"));
        using var ours = Calls.Patient(server, time, static options => options.TimeProvider = null);

        var wait = await StockWaitAsync(server, new RetryHandlerOption { RetriesTimeLimit = TimeSpan.FromHours(1) });

        Assert.That(wait, Is.LessThan(60), "of two days");
        server.Forget();
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraServerException>());
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_date_in_the_past_is_waited_for()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503, "{}", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT"));
        using var ours = Calls.Patient(server, time);

        Assert.That(await StockWaitAsync(server), Is.GreaterThan(0));
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraServerException>());
        Assert.That(time.Passed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Waits_have_no_jitter()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503));
        using var ours = Calls.Patient(server, time, static options => options.Jitter = static () => 0.5);

        Assert.That(await StockWaitAsync(server), Is.EqualTo(3), "as every other client");
        Assert.That(await StockWaitAsync(server), Is.EqualTo(3));
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraServerException>());
        Assert.That(time.Waits[0].TotalSeconds, Is.EqualTo(0.5625).Within(0.001));
    }

    [Test]
    public async Task A_500_and_a_broken_connection_are_final([Values] bool broken)
    {
        await using var server = LoopbackServer.InTurn(broken ? Answers.Raw("HTTP/1.1 200") : Answers.Of(500));
        using var stock = KiotaClientFactory.Create();
        using var ours = Calls.Patient(server, time);

        await Task.WhenAny(stock.GetAsync(server.Url));
        Assert.That(server.Requests, Has.Count.EqualTo(1));

        server.Forget();
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.InstanceOf<FloraException>());
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_relative_redirect_corrupts_the_host()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(302, "", "Location: elsewhere"), Answers.Page);
        using var stock = KiotaClientFactory.Create();
        Assert.That(() => stock.GetAsync(server.Url), Throws.TypeOf<UriFormatException>(), "the port and the path have become one");

        await using var same = LoopbackServer.InTurn(Answers.Of(302, "", "Location: elsewhere"), Answers.Page);
        using var ours = Calls.Patient(same, time);
        await ours.Generations.ListAsync();
        Assert.That(same.Requests[1].Target, Is.EqualTo("/api/v1/elsewhere"));
    }

    [Test]
    public async Task The_key_goes_to_another_port_and_without_allowed_hosts_anywhere([Values] bool named)
    {
        await using var other = LoopbackServer.InTurn(Answers.Page);
        await using var server = LoopbackServer.InTurn(Answers.Of(302, "", $"Location: {other.Url}"));
        using var stock = KiotaClientFactory.Create(Bearer(named ? ["127.0.0.1"] : []));
        using var ours = Calls.Patient(server, time);

        await stock.GetAsync(server.Url);
        Assert.That(other.Requests.Single().Headers["Authorization"], Does.Contain(Samples.Key));

        other.Forget();
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraResponseException>());
        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task A_401_with_a_challenge_is_sent_again()
    {
        await using var server = LoopbackServer.InTurn(
            Answers.Of(401, "{}", "WWW-Authenticate: Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\""));
        using var stock = KiotaClientFactory.Create(Bearer([]));
        using var ours = Calls.Patient(server, time);

        await stock.GetAsync(server.Url);
        Assert.That(server.Requests, Has.Count.EqualTo(2));

        server.Forget();
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraAuthenticationException>());
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_first_key_stays_in_retries()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(503, "{}", "Retry-After: 0"));
        using var stock = KiotaClientFactory.Create(Bearer([]));
        var asked = 0;
        using var ours = Calls.Patient(server, time, options => options.ApiKeyProvider = _ => new($"sk_{asked++}"));

        Assert.That(() => stock.GetAsync(server.Url), Throws.TypeOf<AggregateException>());
        Assert.That(server.Requests.Select(static request => request.Headers["Authorization"]).Distinct().Count(), Is.EqualTo(1));

        server.Forget();
        Assert.That(async () => await ours.Generations.ListAsync(), Throws.TypeOf<FloraServerException>());
        Assert.That(server.Requests.Select(static request => request.Headers["Authorization"]), Is.EqualTo(["Bearer sk_0", "Bearer sk_1", "Bearer sk_2"]));
    }

    private static BaseBearerTokenAuthenticationProvider Bearer(string[] hosts) => new(new Keys(hosts));

    /// <summary>The wait that the stock handler decides on, in seconds; it is cancelled as it begins.</summary>
    private static async Task<double> StockWaitAsync(LoopbackServer server, RetryHandlerOption? option = null)
    {
        var observed = new ObservabilityOptions();
        var waits = new List<double>();
        using var cancel = new CancellationTokenSource();
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == observed.TracerInstrumentationName,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.OperationName.EndsWith("attempt 0", StringComparison.Ordinal))
                {
                    cancel.Cancel();
                }
            },
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("http.request.resend_delay") is double wait)
                {
                    waits.Add(wait);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var stock = KiotaClientFactory.Create(optionsForHandlers: option is null ? [] : [option]);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Url);
        request.Options.Set(new HttpRequestOptionsKey<IRequestOption>(typeof(ObservabilityOptions).FullName!), observed);
        await Task.WhenAny(stock.SendAsync(request, cancel.Token));
        return waits.Single();
    }

    private sealed class Keys(string[] hosts) : IAccessTokenProvider
    {
        private int asked;

        public AllowedHostsValidator AllowedHostsValidator { get; } = new(hosts);

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult($"{Samples.Key}{asked++}");
    }
}
