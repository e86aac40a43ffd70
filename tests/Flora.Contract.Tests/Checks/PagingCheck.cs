using Flora.Generator.Engine.Server;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Pages;
using Flora.Contract.Tests.Server;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>
/// Three pages, the second one empty: every item in order, each cursor sent exactly as it came, and the other parameters kept.
/// </summary>
internal sealed class PagingCheck : IContractCheck
{
    /// <summary>Not one of their characters may be touched, although a URL holds none of them as they are.</summary>
    private static readonly string[] Cursors = ["ey+J/vZm=ZzZXQ&iOj%20é", "2"];

    /// <summary>A client that forgets the cursor would go on for ever.</summary>
    private const int MostItems = 10;

    public override string ToString() => "paging";

    public async Task<IReadOnlyList<string>> RunAsync(ClientAssembly assembly, ContractServer server)
    {
        var listing = ContractManifest.Current.Cases.First(contractCase =>
            contractCase.Path == ListingCase.Plain.Path && contractCase.Parameters is [{ Name: "limit" }]);
        await server.ResetAsync(
            Answering(listing, null, Page(["run_1"], Cursors[0])),
            Answering(listing, Cursors[0], Page([], Cursors[1])),
            Answering(listing, Cursors[1], Page(["run_2"], null)));
        using var client = (IDisposable)assembly.Open(server.Address);
        List<object?> runs = [];
        try
        {
            await foreach (var item in (IAsyncEnumerable<object>)assembly.Begin(client, listing))
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
        var limit = "limit=" + listing.Parameters[0].Wire[0];
        string[] expected =
        [
            $"{listing.Path}?{limit}", .. Cursors.Select(cursor => $"{listing.Path}?cursor={Uri.EscapeDataString(cursor)}&{limit}"),
        ];
        var urls = (await server.RequestsAsync()).Select(request => request.Url).ToList();
        return
        [
            .. runs.SequenceEqual(["run_1", "run_2"]) ? Array.Empty<string>() : [$"the runs are {string.Join(", ", runs)}"],
            .. urls.SequenceEqual(expected) ? Array.Empty<string>() : [$"the requests are {string.Join(", ", urls)}"],
        ];
    }

    private static JObject Answering(ContractCase listing, string? cursor, JToken page)
    {
        var mapping = (JObject)listing.Mapping.DeepClone();
        mapping["request"]!["queryParameters"]!["cursor"] =
            cursor is null ? new JObject { ["absent"] = true } : new JObject { ["equalTo"] = cursor };
        mapping["response"]!["jsonBody"] = page;
        return mapping;
    }

    private static JToken Page(string[] runs, string? next)
    {
        var page = Documentation.Body(200);
        var run = page["generations"]![0]!;
        page["generations"] = new JArray(runs.Select(id =>
        {
            var copy = run.DeepClone();
            copy["run_id"] = id;
            return copy;
        }));
        page["meta"]!["next_cursor"] = next;
        return page;
    }
}
