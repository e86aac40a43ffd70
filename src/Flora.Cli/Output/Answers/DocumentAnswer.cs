using Flora.Cli.Output.Documents;

namespace Flora.Cli.Output.Answers;

/// <summary>Prints an answer as one document.</summary>
internal static class DocumentAnswer
{
    internal static void Write(IDocumentWriter document, ReadOnlyMemory<byte> json)
    {
        using var answer = Json.Parse(json);
        document.Value(answer.RootElement);
        document.End();
    }
}
