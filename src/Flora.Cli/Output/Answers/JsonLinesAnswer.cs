using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Answers;

/// <summary>Prints an answer in one line; one that is a list, an item a line.</summary>
internal static class JsonLinesAnswer
{
    internal static void Write(OutputTarget target, IAnswering command, ReadOnlyMemory<byte> json)
    {
        using var document = Json.Parse(json);
        var output = ScreenJson.Guard(target);
        IEnumerable<JsonElement> lines = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
        foreach (var line in lines)
        {
            output.Write([.. Json.Compact(line).Span, (byte)'\n']);
        }
        output.Flush();
    }
}
