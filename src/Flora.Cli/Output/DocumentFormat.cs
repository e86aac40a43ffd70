using System.Text.Json;
using Flora.Cli.Output.Documents;

namespace Flora.Cli.Output;

/// <summary>One document in the documented envelope, however many pages: the items of all, all else from the last.</summary>
/// <param name="document">Writes it.</param>
/// <param name="itemsPath">The members that lead from the root to the items.</param>
internal sealed class DocumentFormat(IDocumentWriter document, IReadOnlyList<string> itemsPath) : IOutputFormat
{
    private OutputPage? last;

    public void Write(OutputPage page)
    {
        if (last is null) Begin();
        last = page;
        foreach (var item in page.Items)
        {
            using var parsed = Json.Parse(item);
            document.Value(parsed.RootElement);
        }
        document.Flush();
    }

    public void End()
    {
        if (last is null) return;
        using var page = Json.Parse(last.Envelope());
        document.EndList();
        EndObject(page.RootElement, depth: 0);
        document.End();
    }

    private void Begin()
    {
        foreach (var member in itemsPath)
        {
            document.StartObject();
            document.Name(member);
        }
        document.StartList();
    }

    // Closes the objects around the items, the innermost first, each with its other members.
    private void EndObject(JsonElement around, int depth)
    {
        if (depth + 1 < itemsPath.Count) EndObject(around.GetProperty(itemsPath[depth]), depth + 1);
        foreach (var member in around.EnumerateObject())
        {
            if (member.NameEquals(itemsPath[depth])) continue;
            document.Name(member.Name);
            document.Value(member.Value);
        }
        document.EndObject();
    }
}
