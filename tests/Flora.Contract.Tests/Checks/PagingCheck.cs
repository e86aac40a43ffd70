using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Pages;
using Flora.Contract.Tests.Server;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>Two pages: every item in order, and the cursor of the first page sent exactly, with nothing else changed.</summary>
internal sealed class PagingCheck : IContractCheck
{
    /// <summary>Not one of its characters may be touched, although a URL holds none of them as they are.</summary>
    private const string Cursor = "ey+J/vZm=ZzZXQ&iOj%20é";

    /// <summary>A client that forgets the cursor would go on for ever.</summary>
    private const int MostItems = 10;

    public override string ToString() => "paging";

    public async Task<IReadOnlyList<string>> RunAsync(ClientAssembly assembly, ContractServer server)
    {
        var first = ListingCase.Answering(Page("run_1", Cursor));
        var last = ListingCase.Answering(Page("run_2", null));
        // The stub that wants the cursor is tried first: the other one would match too.
        last.Mapping["request"]!["queryParameters"] = new JObject { ["cursor"] = new JObject { ["equalTo"] = Cursor } };
        last.Mapping["priority"] = 1;
        await server.ResetAsync(first.Mapping, last.Mapping);
        using var client = (IDisposable)assembly.Open(server.Address);
        List<object?> runs = [];
        try
        {
            await foreach (var item in (IAsyncEnumerable<object>)assembly.Begin(client, ListingCase.Plain))
            {
                runs.Add(ClientAssembly.Get(item, "RunId"));
                if (runs.Count == MostItems)
                {
                    break;
                }
            }
        }
        catch (Exception error) when (error.GetType().Namespace == nameof(Flora))
        {
            return [error.Message];
        }
        string[] expected = [first.Path, $"{first.Path}?cursor={Uri.EscapeDataString(Cursor)}"];
        var urls = (await server.RequestsAsync()).Select(request => request.Url).ToList();
        return
        [
            .. runs.SequenceEqual(["run_1", "run_2"]) ? Array.Empty<string>() : [$"the runs are {string.Join(", ", runs)}"],
            .. urls.SequenceEqual(expected) ? Array.Empty<string>() : [$"the requests are {string.Join(", ", urls)}"],
        ];
    }

    private static JToken Page(string run, string? cursor)
    {
        var page = Documentation.Body(200);
        page["generations"]![0]!["run_id"] = run;
        page["meta"]!["next_cursor"] = cursor;
        return page;
    }
}
