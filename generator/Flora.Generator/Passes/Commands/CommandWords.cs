using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>The words that call a command.</summary>
internal static class CommandWords
{
    /// <summary>Those of its resource, and its verb as the method has it or the document names it.</summary>
    public static IEnumerable<string> Of(Operation operation)
    {
        IEnumerable<string> verb = (string?)(operation.Node["x-cli"]?["name"] as JValue) is { Length: > 0 } given
            ? given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CliWords.Kebab)
            : [CliWords.Kebab((string)operation.Annotation["verb"]!)];
        return OfResource(operation).Concat(verb);
    }

    /// <summary>Those of its resource, the outermost first.</summary>
    public static IEnumerable<string> OfResource(Operation operation) => operation.Annotation["words"] is JArray words
        ? words.Select(word => (string)word!)
        : [CliWords.Kebab((string)operation.Annotation["client"]!)];
}
