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
        var stubs = new DriverStubs(driver.Document);
        await server.ResetAsync(stubs.Of(driver.Operations));
        var program = Path.Combine(settings.Folder, "bin", "driver", settings.Namespace + ".dll");
        var ran = ToolProcess.Run(DotNetProcess.Host, [program, server.Address.AbsoluteUri.TrimEnd('/') + stubs.BasePath, sources], settings.Folder);
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
        var operations = driver.Operations.Select((operation, index) => (Operation: operation, Fault: FaultOf(operation, index, results["operations"]![index]!, requests))).ToList();
        return result with
        {
            RoundTrips = examples.Count(example => example.Fault is null),
            Contradictions = examples.Count(example => example.Fault is not null && !example.Example.Fits),
            Driven = operations.Count(operation => operation.Fault is null),
            Faults =
            [
                .. result.Faults,
                .. Missing(result.Examples - examples.Count, "examples are of bodies or answers that the client has no type for"),
                .. Missing(result.Operations - operations.Count, "operations are not in the client"),
                .. examples.Where(example => example.Fault is not null).Select(example => $"{example.Example.Name}{(example.Example.Fits ? "" : " (contradicts its schema)")}: {example.Fault}"),
                .. operations.Where(operation => operation.Fault is not null).Select(operation => $"{operation.Operation.Id}: {operation.Fault}"),
            ],
        };
    }

    private static IEnumerable<string> Missing(int count, string what) => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}.")];

    private static string? FaultOf(DriverExample example, JToken came) => (string?)came["fault"] ?? Difference(example.Value, came);

    private static string? FaultOf(DriverOperation operation, int index, JToken came, IReadOnlyList<RecordedRequest> requests)
    {
        if ((string?)came["fault"] is { } fault)
        {
            return fault;
        }
        if (operation.Unsent.Count > 0)
        {
            return "The client cannot send " + string.Join(", ", operation.Unsent);
        }
        var own = requests.Where(request => request.Headers.GetValueOrDefault(DriverProgram.Header) == index.ToString(CultureInfo.InvariantCulture)).ToList();
        return own is not [{ Matched: true }]
            ? string.Create(CultureInfo.InvariantCulture, $"{own.Count} requests arrived: ") + string.Join(", ", own.Select(request => $"{request.Method} {request.Url} {Encoding.UTF8.GetString(request.Content)}"))
            : came["json"] is null || operation.Answer.Body is null ? null : Difference(operation.Answer.Body, came);
    }

    private static string? Difference(JToken expected, JToken came) =>
        JsonText.Read((string)came["json"]!) is var actual && JsonEquality.AreEqual(AsFarAsIn(actual, expected), actual)
            ? null
            : $"{expected.ToString(Formatting.None)} came back as {(string)came["json"]!}";

    // Of a member that may be absent or null the two are one value, and the client writes none.
    private static JToken AsFarAsIn(JToken actual, JToken expected) => (expected, actual) switch
    {
        (JObject item, JObject other) => new JObject(item.Properties()
            .Where(member => member.Value.Type != JTokenType.Null || other.ContainsKey(member.Name))
            .Select(member => new JProperty(member.Name, other[member.Name] is { } value ? AsFarAsIn(value, member.Value) : member.Value.DeepClone()))),
        (JArray list, JArray others) when list.Count == others.Count => new JArray(list.Zip(others, (value, other) => AsFarAsIn(other, value))),
        _ => expected.DeepClone(),
    };
}
