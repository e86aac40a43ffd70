using System.Text;
using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Engine.Server;

/// <summary>
/// The server that plays FLORA from stubs: WireMock standalone. No other class knows which server it is.
/// </summary>
public sealed partial class ContractServer : IDisposable
{
    private const string Jar = "build/wiremock-standalone-3.13.2.jar";

    private readonly JavaProcess program;
    private readonly HttpClient admin;

    private ContractServer(JavaProcess program, Uri address)
    {
        this.program = program;
        Address = address;
        admin = new HttpClient { BaseAddress = new Uri(address, "/__admin/") };
    }

    /// <summary>Where it listens, on a port that was free.</summary>
    public Uri Address { get; }

    /// <summary>Installs the server where it is missing, and starts it.</summary>
    public static async Task<ContractServer> StartAsync()
    {
        var (program, ready) = await JavaProcess.StartAsync(
            NpmTools.OfRepository().PathOf("wiremock", Jar),
            ["--port", "0", "--bind-address", "127.0.0.1", "--disable-banner"],
            PortLine());
        return new(program, new Uri($"http://127.0.0.1:{ready.Groups["port"].Value}/"));
    }

    /// <summary>Forgets stubs, requests and states, and takes these stubs.</summary>
    public async Task ResetAsync(params IEnumerable<JToken> stubs)
    {
        await SendAsync(HttpMethod.Post, "reset");
        await SendAsync(HttpMethod.Post, "mappings/import", new JObject { ["mappings"] = new JArray(stubs) });
    }

    /// <summary>The requests since the last reset, oldest first.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> RequestsAsync()
    {
        var journal = await SendAsync(HttpMethod.Get, "requests");
        return [.. journal["requests"]!.Reverse().Select(Recorded)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        admin.Dispose();
        program.Dispose();
    }

    private static RecordedRequest Recorded(JToken entry)
    {
        var request = entry["request"]!;
        return new(
            (string)request["method"]!,
            (string)request["url"]!,
            JsonText.Members(request["queryParams"]).ToDictionary(
                member => member.Key, IReadOnlyList<string> (member) => [.. member.Value!["values"]!.Select(value => (string)value!)]),
            JsonText.Members(request["headers"]).ToDictionary(
                member => member.Key, member => (string)member.Value!, StringComparer.OrdinalIgnoreCase),
            Convert.FromBase64String((string?)request["bodyAsBase64"] ?? ""),
            (bool)entry["wasMatched"]!);
    }

    private async Task<JToken> SendAsync(HttpMethod method, string path, JToken? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
        }
        using var response = await admin.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonText.Read(text.Length == 0 ? "null" : text)
            : throw new InvalidOperationException($"WireMock refused {method} {path}: {(int)response.StatusCode} {text}");
    }

    [GeneratedRegex(@"^port:\s+(?<port>\d+)")]
    private static partial Regex PortLine();
}
