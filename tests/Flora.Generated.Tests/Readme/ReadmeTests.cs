using System.Net.Http.Headers;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.Tests.Readme;

public sealed class ReadmeTests
{
    [Test]
    public async Task Every_program_of_the_readme_runs()
    {
        // A FLORA on a socket, since a reader's program talks to one.
        var history = InMemoryFlora.WithSampleData();
        history.ApiKey = "sk_test_readme";
        using var flora = new HttpMessageInvoker(history);
        await using var server = new LoopbackServer(async (request, stream, cancellationToken) =>
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1" + request.Target);
            message.Headers.Authorization = request.Headers.TryGetValue("Authorization", out var value) ? AuthenticationHeaderValue.Parse(value) : null;
            using var response = await flora.SendAsync(message, cancellationToken);
            await LoopbackServer.WriteAsync(stream, await response.Content.ReadAsByteArrayAsync(cancellationToken), (int)response.StatusCode,
                "Content-Type: application/json", "request-id: " + response.Headers.GetValues("request-id").Single());
        });

        var snippets = Snippet.All();
        Assert.That(snippets, Has.Count.EqualTo(5), "a program of the README has no test of what it prints");
        var printed = await Task.WhenAll(snippets.Select(snippet => snippet.RunAsync(server.Url, "sk_test_readme")));

        Assert.Multiple(() =>
        {
            Assert.That(printed[0], Does.StartWith("50 of about ").And.Contains("run_").And.Contains(" completed "));
            Assert.That(printed[0].Split('\n'), Has.Length.GreaterThan(200), "every page was read");
            Assert.That(printed[1], Does.Match("^unauthorized: set FLORA_API_KEY \\(req_[0-9]+\\)\n$"));
            Assert.That(printed[2], Does.Match("^req_[0-9]+: 20 runs\n$"));
            Assert.That(printed[3], Does.Match("^no model: .* USD, ").And.Match("\nt2i-flux-2-pro: [0-9.]+ USD, [0-9]+ still missing\n").And.EndsWith("\n1 ended\n"));
            Assert.That(printed[4], Is.EqualTo("3 runs\n"));
        });
    }
}
