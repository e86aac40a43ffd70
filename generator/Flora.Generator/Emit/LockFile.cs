using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit;

/// <summary>
/// What the generated files were made from, as hashes over text with LF. When it matches, nothing needs to be generated: so a fresh
/// clone builds without the engine.
/// </summary>
/// <param name="Document">The document's printed name.</param>
/// <param name="Inputs">Hashes of what decides the output.</param>
/// <param name="Outputs">Hashes of the generated files by relative path.</param>
public sealed record LockFile(
    string Document, IReadOnlyDictionary<string, string> Inputs, IReadOnlyDictionary<string, string> Outputs)
{
    /// <summary>The lock of files that are about to be written.</summary>
    internal static LockFile Of(string document, IReadOnlyDictionary<string, string> inputs, OutputTree tree) =>
        new(document, inputs, Sorted(tree.Select(file => new KeyValuePair<string, string>(file.Key, ContentHash.OfText(file.Value)))));

    /// <summary>The lock that a folder holds; null when it has none or it cannot be read, as after a merge conflict.</summary>
    public static LockFile? Read(OutputRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        try
        {
            var json = JObject.Parse(File.ReadAllText(root[root.Lock]));
            return json["document"] is JValue { Value: string document }
                && Hashes(json["inputs"]) is { } inputs && Hashes(json["outputs"]) is { } outputs
                ? new(document, inputs, outputs)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the outputs on disk are the ones that these inputs gave.</summary>
    internal bool Matches(OutputRoot root, string document, IReadOnlyDictionary<string, string> inputs) =>
        Document == document
        && Inputs.Count == inputs.Count
        && Inputs.All(input => inputs.TryGetValue(input.Key, out var hash) && hash == input.Value)
        && Outputs.All(output => ContentHash.OfFile(root[output.Key]) == output.Value);

    /// <summary>The file's text.</summary>
    public override string ToString()
    {
        var json = new JObject
        {
            ["document"] = Document,
            ["inputs"] = JObject.FromObject(Sorted(Inputs)),
            ["outputs"] = JObject.FromObject(Sorted(Outputs)),
        };
        return json.ToString(Formatting.Indented).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    private static SortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> hashes) =>
        new(hashes.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The lock is text that anyone can edit: a path that leaves the root is not taken from it.</summary>
    private static SortedDictionary<string, string>? Hashes(JToken? token) =>
        token is JObject json && json.Properties().All(hash => hash.Value is JValue { Value: string } && OutputTree.IsInside(hash.Name))
            ? Sorted(json.Properties().Select(hash => new KeyValuePair<string, string>(hash.Name, (string)hash.Value!)))
            : null;
}
