using Flora.Generator.Passes;

namespace Flora.Generator.Explain;

/// <summary>The methods of the client that send an operation.</summary>
internal static class SignatureLines
{
    private const string Others = "RequestOptions? options = null, CancellationToken cancellationToken = default";

    public static IEnumerable<string[]> Of(Operation operation)
    {
        var annotation = operation.Annotation;
        var method = $"{annotation["returns"]} client.{annotation["access"]}.{annotation["method"]}";
        var request = annotation["requestRequired"] is null ? $"{annotation["request"]}? request = null" : $"{annotation["request"]} request";
        yield return [$"{method}({request}, {Others})"];
        if (annotation["shortcut"] is { } shortcut)
        {
            yield return [$"{method}({shortcut["parameters"]}{Others})"];
        }
        if (annotation["deprecated"] is not null)
        {
            yield return ["[Obsolete]"];
        }
    }
}
