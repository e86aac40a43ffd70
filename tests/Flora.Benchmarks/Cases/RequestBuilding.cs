using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Runtime;

namespace Flora.Benchmarks.Cases;

/// <summary>The request of a filtered page: checked, escaped, put together.</summary>
[BenchmarkCategory(Measures.RequestBuilding)]
public class RequestBuilding
{
    private static readonly Uri Url = new("https://app.flora.ai/api/v1/");

    private readonly ClientSettings settings = new(new FloraClientOptions { ApiKey = Clients.Key }, new ApiDefaults(Url, "NONE", static _ => null));

    [Benchmark(Description = Subjects.Flora)]
    public object Flora()
    {
        var request = new GenerationListRequest { Cursor = "eyJvZmZzZXQiOjIwfQ", Limit = 100, ProjectId = "prj_spring_campaign", Status = GenerationStatus.Completed };
        request.Validate();
        return request.ToApiRequest().ToMessage(settings);
    }

    [Benchmark(Description = Subjects.HandWritten)]
    public object HandWritten()
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{Url}generations?cursor={Uri.EscapeDataString("eyJvZmZzZXQiOjIwfQ")}&limit=100&project_id={Uri.EscapeDataString("prj_spring_campaign")}&status=completed");
        request.Headers.Accept.Add(new("application/json"));
        return request;
    }
}
