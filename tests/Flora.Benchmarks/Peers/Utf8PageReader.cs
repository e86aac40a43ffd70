using System.Text.Json;
using Flora.Benchmarks.Peers.SystemTextJson;

namespace Flora.Benchmarks.Peers;

/// <summary>A page read by a loop over <see cref="Utf8JsonReader"/>, written by hand for just these members.</summary>
internal static class Utf8PageReader
{
    internal static PeerPage Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        List<PeerGeneration> generations = [];
        var meta = new PeerMeta();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("generations"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    generations.Add(Generation(ref reader));
                }
            }
            else if (reader.ValueTextEquals("meta"u8))
            {
                reader.Read();
                meta = Meta(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return new() { Generations = generations, Meta = meta };
    }

    private static PeerGeneration Generation(ref Utf8JsonReader reader)
    {
        decimal createdAt = 0, progress = 0;
        decimal? chargedCost = null, completedAt = null, startedAt = null;
        string? generationId = null, projectId = null, runId = null, status = null, workspaceId = null;
        string? errorCode = null, errorMessage = null, pollUrl = null;
        PeerModel? model = null;
        List<PeerOutput>? outputs = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Chosen by length first: few names share one.
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 10 when name.SequenceEqual("created_at"u8): reader.Read(); createdAt = reader.GetDecimal(); break;
                case 10 when name.SequenceEqual("project_id"u8): reader.Read(); projectId = reader.GetString(); break;
                case 10 when name.SequenceEqual("started_at"u8): reader.Read(); startedAt = Decimal(ref reader); break;
                case 10 when name.SequenceEqual("error_code"u8): reader.Read(); errorCode = reader.GetString(); break;
                case 13 when name.SequenceEqual("generation_id"u8): reader.Read(); generationId = reader.GetString(); break;
                case 13 when name.SequenceEqual("error_message"u8): reader.Read(); errorMessage = reader.GetString(); break;
                case 8 when name.SequenceEqual("progress"u8): reader.Read(); progress = reader.GetDecimal(); break;
                case 8 when name.SequenceEqual("poll_url"u8): reader.Read(); pollUrl = reader.GetString(); break;
                case 6 when name.SequenceEqual("run_id"u8): reader.Read(); runId = reader.GetString(); break;
                case 6 when name.SequenceEqual("status"u8): reader.Read(); status = reader.GetString(); break;
                case 12 when name.SequenceEqual("workspace_id"u8): reader.Read(); workspaceId = reader.GetString(); break;
                case 12 when name.SequenceEqual("charged_cost"u8): reader.Read(); chargedCost = Decimal(ref reader); break;
                case 12 when name.SequenceEqual("completed_at"u8): reader.Read(); completedAt = Decimal(ref reader); break;
                case 5 when name.SequenceEqual("model"u8): reader.Read(); model = Model(ref reader); break;
                case 7 when name.SequenceEqual("outputs"u8): reader.Read(); outputs = Outputs(ref reader); break;
                default: reader.Skip(); break;
            }
        }
        return new()
        {
            CreatedAt = createdAt, GenerationId = generationId!, Progress = progress, ProjectId = projectId!, RunId = runId!, Status = status!,
            WorkspaceId = workspaceId!, ChargedCost = chargedCost, CompletedAt = completedAt, ErrorCode = errorCode, ErrorMessage = errorMessage,
            Model = model, Outputs = outputs, PollUrl = pollUrl, StartedAt = startedAt,
        };
    }

    private static decimal? Decimal(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetDecimal();

    private static PeerModel? Model(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        string? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("model_id"u8);
            reader.Read();
            if (isId)
            {
                id = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }
        return new() { ModelId = id };
    }

    private static List<PeerOutput>? Outputs(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        List<PeerOutput> outputs = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? id = null, type = null, url = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.ValueSpan;
                switch (name.Length)
                {
                    case 9 when name.SequenceEqual("output_id"u8): reader.Read(); id = reader.GetString(); break;
                    case 4 when name.SequenceEqual("type"u8): reader.Read(); type = reader.GetString(); break;
                    case 3 when name.SequenceEqual("url"u8): reader.Read(); url = reader.GetString(); break;
                    default: reader.Skip(); break;
                }
            }
            outputs.Add(new() { OutputId = id!, Type = type!, Url = url! });
        }
        return outputs;
    }

    private static PeerMeta Meta(ref Utf8JsonReader reader)
    {
        string? next = null;
        long? total = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("next_cursor"u8): reader.Read(); next = reader.GetString(); break;
                case 14 when name.SequenceEqual("total_estimate"u8):
                    reader.Read();
                    total = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    break;
                default: reader.Skip(); break;
            }
        }
        return new() { NextCursor = next, TotalEstimate = total };
    }
}
