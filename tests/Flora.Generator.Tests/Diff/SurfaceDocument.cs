namespace Flora.Generator.Tests.Diff;

/// <summary>The document that the pairs about the whole contract are edits of: it gives code.</summary>
internal static class SurfaceDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        tags: [ { name: things, description: All the things. }, { name: items, description: The same. } ]
        paths:
          /things:
            get:
              operationId: things_list
              tags: [ things ]
              summary: List the things.
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer, format: int32, minimum: 1, maximum: 100 } }
                - { name: state, in: query, schema: { $ref: "#/components/schemas/State" } }
              responses:
                "200": { description: A page., content: { application/json: { schema: { $ref: "#/components/schemas/ThingPage" } } } }
        components:
          schemas:
            ThingPage:
              type: object
              required: [ things, next_cursor ]
              properties:
                things: { type: array, items: { $ref: "#/components/schemas/Thing" } }
                next_cursor: { type: [ string, "null" ] }
            Thing:
              type: object
              required: [ id, size, kind ]
              properties:
                id: { type: string }
                size: { type: integer, format: int32 }
                level: { type: integer, minimum: 0, maximum: 9 }
                note: { type: string }
                kind: { $ref: "#/components/schemas/Kind" }
                owner: { type: object, properties: { name: { type: string } } }
            Kind: { type: string, enum: [ big, small ] }
            State: { type: string, enum: [ open, shut ] }
        """;
}
