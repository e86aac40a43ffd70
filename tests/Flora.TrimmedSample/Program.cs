// What of the client must survive when the linker has taken away all that nothing calls: a test publishes this program and reads what it prints.
using System.Net;
using Flora;
using Flora.History;
using Flora.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

var run = FloraModelFactory.Generation() with
{
    GenerationId = "run_1",
    AdditionalProperties = new AdditionalProperties([new("mood", new JObject { ["calm"] = 0.75m })]),
};
run = run with { Outputs = [FloraModelFactory.GenerationOutput(type: GenerationOutputType.Text, url: "words")], ChargedCost = 0.5m };
using var flora = new InMemoryFlora([run]);

var services = new ServiceCollection();
services.AddFloraClient(options =>
{
    options.ApiKey = "sk_test_trimmed";
    options.Transport = flora;
    options.MaxRetries = 0;
});
await using var provider = services.BuildServiceProvider(validateScopes: true);
var client = provider.GetRequiredService<IFloraClient>();

await foreach (var generation in client.Generations.ListAsync())
{
    Console.WriteLine($"{generation.GenerationId} {generation.Status} {generation.AdditionalProperties["mood"]["calm"]}");
    Console.WriteLine(generation == FloraJson.Parse<Generation>(FloraJson.ToJson(run)) ? "as it was" : "changed");
}

var folder = Directory.CreateTempSubdirectory().FullName;
using (var history = new FloraHistory(client))
{
    var synced = await history.SyncAsync(folder, options: new() { WriteMetadata = true });
    var exported = await history.ExportAsync(Path.Combine(folder, "history.csv"), ExportFormat.Csv);
    var cost = await history.SummarizeCostAsync(new() { By = [CostDimension.Day] });
    Console.WriteLine($"{synced.Fetched} {exported.Written} {cost.Total.Cost} {RunFailure.Of("model_timeout", null).Advice}");
}
Directory.Delete(folder, recursive: true);

flora.Fail(HttpStatusCode.Forbidden);
try
{
    await client.Generations.ListAsync();
}
catch (FloraPermissionDeniedException failure)
{
    Console.WriteLine($"{(int)failure.StatusCode} {failure.Code}");
}
