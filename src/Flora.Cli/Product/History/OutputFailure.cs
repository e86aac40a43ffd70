using System.Text.Json;
using Flora.Cli.Errors;
using Flora.Cli.Product.History.Downloads;
using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>What could not be downloaded, and why.</summary>
/// <param name="RunId">The run.</param>
/// <param name="OutputId">The output; null for the run as a whole.</param>
/// <param name="Reason">Why, as programs read it.</param>
/// <param name="Message">The same for people.</param>
internal sealed record OutputFailure(string RunId, string? OutputId, string Reason, string Message)
{
    private const string Unknown = "not_found";
    private const string UnderWay = "under_way";

    /// <summary>What to do about it; null when the message says it.</summary>
    internal string? Advice { get; init; }

    /// <summary>What the tool returns when nothing else went wrong.</summary>
    internal ExitCode ExitCode => Reason switch
    {
        Unknown => ExitCode.Refused,
        UnderWay => ExitCode.Pending,
        _ => ExitCode.Failed,
    };

    /// <summary>What failed, and why, for people.</summary>
    internal FieldReport Field => new(OutputId is null ? RunId : $"{RunId} {OutputId}", null, Advice is null ? Message : $"{Message} {Advice}");

    internal static OutputFailure NotFound(string runId) => new(runId, null, Unknown, "not known");

    internal static OutputFailure NotEnded(string runId, GenerationStatus status) => new(runId, null, UnderWay, $"still {status.Value}");

    /// <summary>The run itself failed, and has no outputs.</summary>
    internal static OutputFailure Of(string runId, RunFailure failure) =>
        new(runId, null, "run_failed", string.Join(": ", new[] { "the run failed", failure.Code, failure.Message }.OfType<string>())) { Advice = failure.Explanation };

    internal static OutputFailure Of(WantedOutput wanted, DownloadException fault) => Of(wanted.RunId, wanted.Output.OutputId, fault.Fault, fault.Message);

    internal static OutputFailure Of(SyncFailure failure) => Of(failure.RunId, failure.OutputId, failure.Fault, failure.Reason);

    /// <summary>The disk does not take it.</summary>
    internal static OutputFailure Of(WantedOutput wanted, Exception fault) => new(wanted.RunId, wanted.Output.OutputId, ErrorCodes.System, SystemFault.Of(fault));

    /// <summary>Writes the member <c>failed</c> of an object.</summary>
    internal static void Write(Utf8JsonWriter json, IEnumerable<OutputFailure> failures)
    {
        json.WriteStartArray("failed");
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("run_id", failure.RunId);
            json.WriteString("output_id", failure.OutputId);
            json.WriteString("reason", failure.Reason);
            json.WriteString("message", failure.Message);
            json.WriteString("advice", failure.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static OutputFailure Of(string runId, string? outputId, DownloadFault fault, string message) =>
        new(runId, outputId, JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString()), message) { Advice = FaultAdvice.Of(fault) };
}
