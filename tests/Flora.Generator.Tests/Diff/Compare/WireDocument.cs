namespace Flora.Generator.Tests.Diff.Compare;

/// <summary>The document that the pairs about the wire are edits of.</summary>
internal static class WireDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [ { url: https://api.test/v1 }, { url: https://eu.test/v1 } ]
        security: [ { key: [] } ]
        paths:
          /things:
            get:
              operationId: things_list
              summary: List the things.
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32, minimum: 1, maximum: 100, default: 20 } }
                - { name: kind, in: query, schema: { $ref: "#/components/schemas/Kind" } }
                - { name: ids, in: query, schema: { type: array, items: { type: string, pattern: ^t_ } } }
                - { name: X-Trace, in: header, schema: { type: string } }
              responses:
                "200":
                  description: A page.
                  headers: { request-id: { required: true, schema: { type: string } } }
                  content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } }
                "404": { $ref: "#/components/responses/Error" }
                "5XX": { $ref: "#/components/responses/Error" }
            post:
              operationId: things_create
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: "#/components/schemas/NewThing" } } }
              responses:
                "201": { description: Made., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
          /things/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            put:
              operationId: things_put
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Both" } } } }
              responses:
                "200": { description: Put., content: { application/json: { schema: { $ref: "#/components/schemas/Both" } } } }
            delete:
              operationId: things_delete
              responses: { "204": { description: Gone. } }
        components:
          securitySchemes: { key: { type: http, scheme: bearer }, other: { type: apiKey, in: header, name: X-Key } }
          responses:
            Error: { description: An error., content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } } }
          schemas:
            Page:
              type: object
              required: [ things ]
              properties:
                things: { type: array, items: { $ref: "#/components/schemas/Thing" } }
            Thing:
              type: object
              description: A thing.
              required: [ id, size ]
              properties:
                id: { type: string }
                size: { type: integer, format: int32, minimum: 0, maximum: 1000 }
                note: { type: [ string, "null" ] }
                state: { type: string, enum: [ open, shut ] }
                parent: { $ref: "#/components/schemas/Thing" }
                shape: { $ref: "#/components/schemas/Shape" }
                labels: { type: object, additionalProperties: { type: string } }
            NewThing:
              type: object
              required: [ size ]
              additionalProperties: false
              properties:
                size: { type: integer, format: int32, minimum: 0, maximum: 500 }
                title: { type: string, minLength: 1, maxLength: 80 }
                memo: { type: [ string, "null" ] }
                look: { $ref: "#/components/schemas/Look" }
                child: { $ref: "#/components/schemas/NewThing" }
            Both:
              type: object
              required: [ weight ]
              properties:
                weight: { type: number, minimum: 0.5 }
                stamp: { type: string, readOnly: true }
                secret: { type: string, writeOnly: true }
            Kind: { type: string, enum: [ a, b ] }
            Shape:
              oneOf: [ { $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" } ]
              discriminator: { propertyName: shape, mapping: { circle: "#/components/schemas/Circle" } }
            Look: { anyOf: [ { $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" } ] }
            Circle: { type: object, required: [ shape ], properties: { shape: { const: circle }, radius: { type: number } } }
            Square: { type: object, required: [ shape ], properties: { shape: { const: square }, side: { type: number } } }
            Line: { type: object, required: [ shape ], properties: { shape: { const: line }, length: { type: number } } }
            Error: { type: object, required: [ code ], properties: { code: { type: string } } }
        """;
}
