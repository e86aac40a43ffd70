using Flora.Generator.Document;
using Flora.Generator.Lint.Rules;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Commands;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Explain;

/// <summary>Finds an operation by any of the names that people know it by.</summary>
internal static class OperationSearch
{
    /// <summary>The operation; null when none has that name.</summary>
    /// <param name="document">The document after the passes.</param>
    /// <param name="name">Its id, <c>GET /things</c>, its method in C# such as <c>Things.ListAsync</c>, or the words of its command.</param>
    public static Operation? Find(ApiDocument document, string name) =>
        Operation.All(document).FirstOrDefault(operation => NamesOf(operation).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>What could have been meant: the ids that are near, else all of them.</summary>
    public static IReadOnlyList<string> Near(ApiDocument document, string name)
    {
        var all = Operation.All(document).ToList();
        var near = all.Where(operation => NamesOf(operation).Any(other => Similarity.AreClose(other, name))).ToList();
        return [.. (near.Count > 0 ? near : all).Select(operation => (string)operation.Annotation["id"]!)];
    }

    private static IEnumerable<string> NamesOf(Operation operation)
    {
        var annotation = operation.Annotation;
        var access = (string)annotation["access"]!;
        return
        [
            (string)annotation["id"]!,
            $"{operation.Verb} {operation.Path}",
            $"{access}.{annotation["method"]}",
            $"{access}.{annotation["verb"]}",
            string.Join(' ', CommandWords.Of(operation)),
        ];
    }
}
