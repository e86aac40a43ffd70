namespace Flora.Generator.Tests.Support;

/// <summary>The smallest document that generates, with room for what a test is about.</summary>
internal static class Listing
{
    /// <summary>A listing of things, whose schemas and parameters the test adds to.</summary>
    /// <param name="schemas">YAML of more schemas, not indented.</param>
    /// <param name="parameters">YAML of more parameters, a list that is not indented.</param>
    /// <param name="thing">YAML of the members of a thing, not indented.</param>
    /// <param name="operation">YAML of more members of the operation, not indented.</param>
    /// <param name="page">YAML of more members of a page, not indented.</param>
    public static string With(string schemas = "", string parameters = "", string thing = "id: { type: string }", string operation = "", string page = "") =>
        $$"""
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        tags: [ { name: things, description: All the things. } ]
        paths:
          /things:
            get:
              operationId: things_list
              tags: [ things ]
        {{Indented(operation, 6)}}
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
        {{Indented(parameters, 8)}}
              responses:
                "200":
                  description: A page.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/ThingPage" }
        components:
          schemas:
            ThingPage:
              type: object
              required: [ things, next_cursor ]
              properties:
                things: { type: array, items: { $ref: "#/components/schemas/Thing" } }
                next_cursor: { type: [ string, "null" ] }
        {{Indented(page, 8)}}
            Thing:
              type: object
              required: [ id ]
              properties:
        {{Indented(thing, 8)}}
        {{Indented(schemas, 4)}}
        """;

    private static string Indented(string yaml, int columns) =>
        string.Join('\n', yaml.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => new string(' ', columns) + line));
}
