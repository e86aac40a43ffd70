namespace Flora.Generator.Tests.Constructs;

/// <summary>A document with every kind of command.</summary>
internal static class ToolDocument
{
    internal const string Yaml = """
        openapi: 3.1.0
        info: { title: Canvas, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        tags:
          - { name: canvases, description: All canvases. }
          - { name: runs, description: Runs of models. }
        paths:
          /runs:
            post:
              operationId: runs_create
              tags: [ runs ]
              summary: Start a run
              parameters: [ { name: Idempotency-Key, in: header, schema: { type: string } } ]
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewRun" } } } }
              responses: { "201": { description: Started., content: { application/json: { schema: { $ref: "#/components/schemas/Run" } } } } }
            get:
              operationId: runs_all
              tags: [ runs ]
              summary: All runs
              deprecated: true
              parameters:
                - { name: ids, in: query, schema: { type: array, items: { type: string } } }
                - { name: from, in: query, schema: { type: string, format: date-time } }
                - { name: level, in: query, schema: { $ref: "#/components/schemas/Level" } }
                - { name: old, in: query, deprecated: true, schema: { type: boolean } }
                - { name: secret, in: query, x-cli: { hidden: true }, schema: { type: string } }
              responses: { "200": { description: Them., content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Run" } } } } } }
          /runs/{run_id}:
            parameters: [ { name: run_id, in: path, required: true, schema: { type: string, pattern: ^run_ } } ]
            get:
              operationId: runs_get
              tags: [ runs ]
              summary: Get a run
              responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Run" } } } } }
            delete: { operationId: runs_delete, tags: [ runs ], summary: Delete a run, responses: { "204": { description: Gone. } } }
          /runs/{run_id}/picture:
            get:
              operationId: runs_download
              tags: [ runs ]
              parameters: [ { name: run_id, in: path, required: true, schema: { type: string } } ]
              responses: { "200": { description: It., content: { image/png: {} } } }
          /assets:
            post:
              operationId: assets_create
              tags: [ assets ]
              requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: "#/components/schemas/NewAsset" } } } }
              responses: { "204": { description: Taken. } }
          /messages:
            post:
              operationId: messages_create
              tags: [ messages ]
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema: { type: object, required: [ To ], properties: { To: { type: string }, MediaUrl: { type: array, items: { type: string } }, Smart: { type: boolean }, meta: { type: object, additionalProperties: { type: string } } } }
                    encoding: { meta: { style: deepObject } }
              responses: { "204": { description: Sent. } }
          /notes:
            post:
              operationId: notes_add
              tags: [ notes ]
              requestBody: { required: true, content: { text/plain: { schema: { type: string, maxLength: 20 } } } }
              responses: { "200": { description: Kept., content: { text/plain: { schema: { type: string } } } } }
          /labels:
            post:
              operationId: labels_set
              tags: [ labels ]
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: string } } } } }
              responses: { "204": { description: Set. } }
          /assets/{asset_id}/content:
            put:
              operationId: assets_upload
              tags: [ assets ]
              parameters: [ { name: asset_id, in: path, required: true, schema: { type: string } } ]
              requestBody: { required: true, content: { application/octet-stream: {} } }
              responses: { "204": { description: Taken. } }
          /canvases/{canvas_id}:
            patch:
              operationId: canvases_patch
              tags: [ canvases ]
              parameters: [ { name: canvas_id, in: path, required: true, schema: { type: string } } ]
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: "#/components/schemas/CanvasPatch" } } } }
              responses: { "204": { description: Done. } }
          /canvases/{canvas_id}/nodes/{node_id}:
            get:
              operationId: canvases.nodes.get
              tags: [ canvases ]
              summary: Get a node
              parameters:
                - { name: canvas_id, in: path, required: true, schema: { type: string } }
                - { name: node_id, in: path, required: true, schema: { type: string } }
              responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Run" } } } } }
          /canvases/{canvas_id}/nodes:
            get:
              operationId: canvases.nodes.list
              tags: [ canvases ]
              parameters:
                - { name: canvas_id, in: path, required: true, schema: { type: string } }
                - { name: cursor, in: query, schema: { type: string } }
              responses: { "200": { description: Them., content: { application/json: { schema: { $ref: "#/components/schemas/RunPage" } } } } }
          /canvases/{canvas_id}/archive:
            post:
              operationId: canvases_archive
              tags: [ canvases ]
              parameters: [ { name: canvas_id, in: path, required: true, schema: { type: string } } ]
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Reason" } } } }
              responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Run" } } } }, "204": { description: Done before. } }
          /canvases/{canvas_id}/operations:
            post:
              operationId: canvases_apply
              tags: [ canvases ]
              parameters: [ { name: canvas_id, in: path, required: true, schema: { type: string } } ]
              requestBody: { required: true, content: { application/json: { schema: { type: object, required: [ operations ], properties: { operations: { type: array, items: { $ref: "#/components/schemas/CanvasOperation" } } } } } } }
              responses: { "204": { description: Done. } }
          /tags:
            put:
              operationId: tags_replace
              tags: [ tags ]
              requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }
              responses: { "204": { description: Done. } }
        components:
          schemas:
            RunPage: { type: object, required: [ items, next_cursor ], properties: { items: { type: array, items: { $ref: "#/components/schemas/Run" } }, next_cursor: { type: [ string, "null" ] } } }
            Reason: { type: object, required: [ text ], properties: { text: { type: string } } }
            CanvasOperation: { oneOf: [ { $ref: "#/components/schemas/AddNode" }, { $ref: "#/components/schemas/MoveNode" } ], discriminator: { propertyName: type, mapping: { add: "#/components/schemas/AddNode", move: "#/components/schemas/MoveNode" } } }
            AddNode: { type: object, required: [ type, node ], properties: { type: { type: string }, node: { type: string } } }
            MoveNode: { type: object, required: [ type, x ], properties: { type: { type: string }, x: { type: integer } } }
            Level: { type: integer, enum: [ 1, 2 ] }
            NewRun:
              type: object
              required: [ prompt, server_time ]
              properties:
                prompt: { type: string, maxLength: 20, description: What to make. }
                aspect_ratio: { type: string, enum: [ "1:1", "16:9" ] }
                count: { type: integer, minimum: 1, maximum: 4 }
                tags: { type: array, items: { type: string } }
                size: { type: object, required: [ width ], properties: { width: { type: integer, minimum: 1 } } }
                server_time: { type: string, readOnly: true }
                draft: { type: boolean }
            Run:
              type: object
              required: [ run_id, status ]
              properties: { run_id: { type: string }, status: { type: string, enum: [ on, off ] }, size: { type: object, properties: { width: { type: integer } } } }
            NewAsset:
              type: object
              required: [ file ]
              properties: { title: { type: string }, old: { type: string, deprecated: true }, labels: { type: object, additionalProperties: { type: integer } }, file: { type: string, format: binary }, pages: { type: array, items: { type: string, format: binary } }, about: { $ref: "#/components/schemas/NewRun" } }
            CanvasPatch: { type: object, properties: { name: { type: [ string, "null" ] }, limit: { type: [ integer, "null" ] } } }
        """;
}
