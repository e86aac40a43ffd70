using Flora.Generator.Document;
using Flora.Contract.Tests.Json;
using Flora.Generator.Docs.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>Runs a sample against the server, and compares what it prints with the documented example.</summary>
internal static class SampleCheck
{
    public static async Task RunAsync(SampleTarget target, DocumentedSample sample, SampleText text)
    {
        var server = SharedServer.Current;
        await server.ResetAsync(sample.Stubs);
        using var runner = new SampleRunner(target, server.Address);
        var run = await runner.RunAsync(sample, text);

        var told = $"The sample {sample} in {text.Language}:\n{text.Text}\n{run}";
        Assert.That(run.ExitCode, Is.Zero, told);
        var requests = await server.RequestsAsync();
        Assert.That(requests.Select(request => request.Matched), Is.Not.Empty.And.All.True, told);
        if (sample.Stubs.Count == 1)
        {
            // The server overlooks a parameter too many.
            var expected = JsonText.Members(sample.Stubs[0]["request"]!["queryParameters"]).Select(parameter => parameter.Key);
            Assert.That(requests.Single().Query.Keys, Is.EquivalentTo(expected), told);
        }
        if (sample.Output.Count > 0)
        {
            var printed = Values(run.Output);
            Assert.That(JsonDifference.Between(new JArray(sample.Output), printed), Is.Empty, told);
        }
        if (sample.Download is { } bytes)
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(runner.Folder, DocumentedSample.DownloadName)), Is.EqualTo(bytes), told);
        }
    }

    /// <summary>The JSON values that stand in a text, one after another.</summary>
    private static JArray Values(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            SupportMultipleContent = true,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        var values = new JArray();
        while (reader.Read())
        {
            values.Add(JToken.Load(reader));
        }
        return values;
    }
}
