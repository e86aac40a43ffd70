using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.Cli.Terminal;

namespace Flora.Cli.Product.History;

/// <summary>Prints the files that commands fetch.</summary>
/// <param name="folder">The folder as it was typed.</param>
/// <param name="items">Prints items.</param>
internal sealed class FileItems(string folder, ItemOutput items)
{
    private readonly string root = Path.GetFullPath(folder);
    private bool hasReader = true;

    /// <summary>Whether files are printed at the end only.</summary>
    internal bool IsTable => items.IsTable;

    /// <summary>What an item holds.</summary>
    /// <param name="name">The member of a document that holds all items.</param>
    /// <param name="more">Members beside those that every file has.</param>
    internal static ItemShape Shape(string name, params IEnumerable<string> more) => ItemShape.Of(
        [name],
        [
            new() { Header = "FILE", Path = ["path"], Kind = ColumnKind.Id },
            new() { Header = "TYPE", Path = ["type"], Kind = ColumnKind.Text },
            new() { Header = "BYTES", Path = ["bytes"], Kind = ColumnKind.Number },
        ],
        ["path", "run_id", "output_id", "type", "bytes", .. more]);

    /// <summary>Makes an item.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="runId">The run.</param>
    /// <param name="outputId">The output.</param>
    /// <param name="type">The kind of output.</param>
    /// <param name="length">How many bytes the file has.</param>
    /// <param name="more">Writes members beside those that every file has.</param>
    internal ReadOnlyMemory<byte> Item(string path, string runId, string outputId, GenerationOutputType type, long length, Action<Utf8JsonWriter>? more = null) =>
        Json.Object(json =>
        {
            json.WriteString("path", Path.Combine(folder, Path.GetRelativePath(root, path)));
            json.WriteString("run_id", runId);
            json.WriteString("output_id", outputId);
            json.WriteString("type", OutputKinds.NameOf(type));
            json.WriteNumber("bytes", length);
            more?.Invoke(json);
        });

    /// <summary>Prints an item.</summary>
    internal void Add(ReadOnlyMemory<byte> item) => Print(() => items.Add(item));

    /// <summary>Ends what was printed.</summary>
    /// <param name="envelope">Writes what a document says beside its items; null for nothing.</param>
    internal void End(Action<Utf8JsonWriter>? envelope = null) => Print(() => items.End(envelope is null ? default(ReadOnlyMemory<byte>?) : Json.Object(envelope)));

    // Files are not for who reads their list: they go on coming when nobody does any more.
    private void Print(Action print)
    {
        if (!hasReader) return;
        try
        {
            print();
        }
        catch (OutputClosedException)
        {
            hasReader = false;
        }
    }
}
