using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>An operation with what its names are made of.</summary>
public sealed class NamedOperation
{
    public NamedOperation(ApiDocument document, Operation operation)
    {
        Operation = operation;
        var given = (string?)(operation.Node["operationId"] as JValue);
        Id = given is { Length: > 0 } ? given : $"{operation.Verb} {operation.Path}";
        var path = PathWords.Of(operation.Path);
        var words = given is { Length: > 0 } ? IdWords.Of(given, path, operation.Verb) : new IdWords([]);
        Chain = ResourceChain.Of((string?)((operation.Node["tags"] as JArray)?.FirstOrDefault() as JValue), words, path);
        Methods = MethodNames.Of(document, operation, Chain, words, path);
    }

    public Operation Operation { get; }

    /// <summary>The operation's id, or its method and path when it has none.</summary>
    public string Id { get; }

    /// <summary>The resource that it belongs to.</summary>
    public ResourceChain Chain { get; }

    /// <summary>What its method could be called, the best first.</summary>
    public IReadOnlyList<string> Methods { get; }
}
