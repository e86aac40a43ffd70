using System.Text.Json;
using Flora.Cli.Output;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>Runs as items: as the history lists them, and why those failed that did.</summary>
internal static class RunJson
{
    /// <summary>A run.</summary>
    internal static ReadOnlyMemory<byte> Of(RunSnapshot run) => Write(run, static _ => { });

    /// <summary>A change of a run: the run, and the state that it was in before.</summary>
    internal static ReadOnlyMemory<byte> Of(RunChange change) =>
        Write(change.Run, json => json.WriteString("previous_status", change.PreviousStatus?.Value));

    private static ReadOnlyMemory<byte> Write(RunSnapshot run, Action<Utf8JsonWriter> more)
    {
        // Only its own address may have shown the run: then less is known of it.
        using var item = Json.Parse(run.Generation is { } generation ? Json.Of(generation) : Json.Of(run.Run));
        return Json.Object(json =>
        {
            foreach (var member in item.RootElement.EnumerateObject())
            {
                member.WriteTo(json);
            }
            more(json);
            if (run.Failure is { } failure) WriteFailure(json, failure);
        });
    }

    private static void WriteFailure(Utf8JsonWriter json, RunFailure failure)
    {
        json.WriteStartObject("failure");
        json.WriteString("advice", JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.Advice.ToString()));
        json.WriteBoolean("is_moderation", failure.IsModeration);
        json.WriteString("explanation", failure.Explanation);
        json.WriteEndObject();
    }
}
