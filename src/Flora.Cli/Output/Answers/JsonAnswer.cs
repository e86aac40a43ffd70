using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Answers;

/// <summary>Prints an answer as one document, a member a line.</summary>
internal static class JsonAnswer
{
    internal static void Write(OutputTarget target, IAnswering command, ReadOnlyMemory<byte> json)
    {
        using var document = Json.Parse(json);
        var output = ScreenJson.Guard(target);
        using (var writer = new Utf8JsonWriter(output, Json.Indented))
        {
            document.RootElement.WriteTo(writer);
        }
        output.Write("\n"u8);
        output.Flush();
    }
}
