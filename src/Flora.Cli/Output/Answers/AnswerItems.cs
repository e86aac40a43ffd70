using System.Text.Json;

namespace Flora.Cli.Output.Answers;

/// <summary>An answer as the one page of a listing: the items of a list, or the answer as its only item.</summary>
internal static class AnswerItems
{
    /// <summary>Prints them.</summary>
    internal static void Write(IOutputFormat format, ReadOnlyMemory<byte> json)
    {
        using var answer = Json.Parse(json);
        format.Write(Page(answer.RootElement));
        format.End();
    }

    internal static OutputPage Page(JsonElement answer)
    {
        JsonElement[] items = answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray()] : [answer];
        return new()
        {
            Items = items.Select(Json.Compact),
            Count = items.Length,
            Envelope = () => Json.Compact(answer),
            NextCursor = null,
            Raw = null,
        };
    }
}
