namespace Flora.Generator.Tests.Support;

/// <summary>A document with one operation of any kind.</summary>
internal static class OneOperation
{
    /// <summary>An operation and the schemas that it names.</summary>
    /// <param name="path">The path.</param>
    /// <param name="verb">The method in small letters.</param>
    /// <param name="operation">YAML of the operation, not indented.</param>
    /// <param name="schemas">YAML of schemas, not indented.</param>
    public static string With(string path, string verb, string operation, string schemas = "") =>
        $$"""
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          {{path}}:
            {{verb}}:
        {{Indented(operation, 6)}}
        components:
          schemas:
            Thing: { type: object, required: [ id ], properties: { id: { type: string }, size: { type: integer } } }
        {{Indented(schemas, 4)}}
        """;

    private static string Indented(string yaml, int columns) =>
        string.Join('\n', yaml.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => new string(' ', columns) + line));
}
