using System.Globalization;
using System.Text;
using Flora.Generator.Corpus.Driver;
using Flora.Generator.Document;
using Flora.Generator.Emit.Projects;
using Flora.Generator.Engine;
using Flora.Generator.Engine.Server;
using Flora.Generator.Lint.Examples;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Run;

/// <summary>Builds a client as a program that drives itself, runs it against the server, and judges what came of it.</summary>
internal sealed class DriverRun(ContractServer server, ProjectSettings settings)
{
    /// <summary>Does it.</summary>
    /// <param name="driver">What is driven.</param>
    /// <param name="build">Builds the program.</param>
    /// <param name="result">What is known of the document before.</param>
    public async Task<CorpusResult> OfAsync(DriverFile driver, Func<ToolProcess.Result> build, CorpusResult result)
    {
        var sources = Directory.CreateDirectory(Path.Combine(settings.Folder, "Driver")).FullName;
        File.WriteAllText(Path.Combine(sources, "Driver.cs"), driver.Text);
        File.WriteAllText(Path.Combine(sources, "DriverProgram.cs"), DriverProgram.Text(driver, settings.Generation));
        File.WriteAllText(Path.Combine(sources, DriverProgram.Plan), PlanOf(driver).ToString(Formatting.Indented));
        var built = build();
        if (built.ExitCode != 0)
        {
            return result with { Faults = [.. result.Faults, .. built.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()] };
        }
        await server.ResetAsync(DriverStubs.Of(driver.Operations));
        var program = Path.Combine(settings.Folder, "bin", "driver", settings.Namespace + ".dll");
        var ran = ToolProcess.Run(DotNetProcess.Host, [program, server.Address.AbsoluteUri, sources], settings.Folder);
        return ran.ExitCode == 0
            ? Judge(driver, JsonText.ReadFile(Path.Combine(sources, DriverProgram.Results)), await server.RequestsAsync(), result)
            : result with { Faults = [.. result.Faults, "The driver failed: " + ran.FirstLine] };
    }

    private static JObject PlanOf(DriverFile driver) => new()
    {
        ["examples"] = new JArray(driver.Examples.Select(example => example.Value.ToString(Formatting.None))),
        ["operations"] = new JArray(driver.Operations.Select(operation => operation.IsValid)),
    };

    private static CorpusResult Judge(DriverFile driver, JToken results, IReadOnlyList<RecordedRequest> requests, CorpusResult result)
    {
        var examples = driver.Examples.Zip(results["examples"]!, (example, came) => (Example: example, Fault: FaultOf(example, came))).ToList();
        var operations = driver.Operations.Select((operation, index) => (Operation: operation, Fault: FaultOf(index, results["operations"]![index]!, requests))).ToList();
        return result with
        {
            RoundTrips = examples.Count(example => example.Fault is null),
            Contradictions = examples.Count(example => example.Fault is not null && !example.Example.Fits),
            Driven = operations.Count(operation => operation.Fault is null),
            Faults =
            [
                .. result.Faults,
                .. examples.Where(example => example.Fault is not null).Select(example => $"{example.Example.Name}{(example.Example.Fits ? "" : " (contradicts its schema)")}: {example.Fault}"),
                .. operations.Where(operation => operation.Fault is not null).Select(operation => $"{operation.Operation.Id}: {operation.Fault}"),
            ],
        };
    }

    private static string? FaultOf(DriverExample example, JToken came) =>
        (string?)came["fault"]
        ?? (JsonEquality.AreEqual(WithoutNull(example.Value), WithoutNull(JsonText.Read((string)came["json"]!)))
            ? null
            : $"{example.Value.ToString(Formatting.None)} came back as {(string)came["json"]!}");

    private static string? FaultOf(int index, JToken came, IReadOnlyList<RecordedRequest> requests)
    {
        if ((string?)came["fault"] is { } fault)
        {
            return fault;
        }
        var own = requests.Where(request => request.Headers.GetValueOrDefault(DriverProgram.Header) == index.ToString(CultureInfo.InvariantCulture)).ToList();
        return own is [{ Matched: true }] ? null
            : string.Create(CultureInfo.InvariantCulture, $"{own.Count} requests arrived: ") + string.Join(", ", own.Select(request => $"{request.Method} {request.Url} {Encoding.UTF8.GetString(request.Content)}"));
    }

    // Of a member that may be absent or null the two are one value.
    private static JToken WithoutNull(JToken value) => value switch
    {
        JObject item => new JObject(item.Properties().Where(member => member.Value.Type != JTokenType.Null).Select(member => new JProperty(member.Name, WithoutNull(member.Value)))),
        JArray list => new JArray(list.Select(WithoutNull)),
        _ => value.DeepClone(),
    };
}
