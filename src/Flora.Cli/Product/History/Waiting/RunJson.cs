using System.Text.Encodings.Web;
using System.Text.Json;
using Flora.Cli.Output;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>Runs as items: as the history lists them, and why those failed that did.</summary>
internal static class RunJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A run.</summary>
    internal static ReadOnlyMemory<byte> Of(RunSnapshot run) => Write(run, static _ => { });

    /// <summary>A change of a run: the run, and the state that it was in before.</summary>
    internal static ReadOnlyMemory<byte> Of(RunChange change) =>
        Write(change.Run, json => json.WriteString("previous_status", change.PreviousStatus?.Value));

    /// <summary>What a retry is good for, as programs read it.</summary>
    internal static string Word(FailureAdvice advice) => advice switch
    {
        FailureAdvice.RetryNow => "retry_now",
        FailureAdvice.RetryLater => "retry_later",
        FailureAdvice.ChangeInput => "change_input",
        FailureAdvice.DoNotRetry => "do_not_retry",
        _ => "unknown",
    };

    private static ReadOnlyMemory<byte> Write(RunSnapshot run, Action<Utf8JsonWriter> more)
    {
        // Only its own address may have shown the run: then less is known of it.
        using var item = Json.Parse(run.Generation is { } generation ? Json.Of(generation) : Json.Of(run.Run));
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, OneLine))
        {
            json.WriteStartObject();
            foreach (var member in item.RootElement.EnumerateObject())
            {
                member.WriteTo(json);
            }
            more(json);
            if (run.Failure is { } failure) WriteFailure(json, failure);
            json.WriteEndObject();
        }
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static void WriteFailure(Utf8JsonWriter json, RunFailure failure)
    {
        json.WriteStartObject("failure");
        json.WriteString("advice", Word(failure.Advice));
        json.WriteBoolean("is_moderation", failure.IsModeration);
        json.WriteString("explanation", failure.Explanation);
        json.WriteEndObject();
    }
}
