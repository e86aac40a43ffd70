namespace Flora.Generator.Tests.Passes.Naming;

/// <summary>A document with many resources, schemas in place and unions, whose names have to be told apart.</summary>
internal static class ResourcefulDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Resourceful, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /canvases:
            get: { operationId: listCanvases, parameters: [ { $ref: '#/components/parameters/Order' }, { name: cursor, in: query, schema: { type: string } } ], responses: &list { "200": { description: d, content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { type: object, required: [ id ], properties: { id: { type: string }, kind: { type: string, enum: [ a, A ] } } } }, next_cursor: { type: [ string, "null" ] } } } } } }, "404": { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }, 5XX: { $ref: '#/components/responses/Broken' } } }
            post: { operationId: canvases.create, requestBody: &body { required: true, content: { application/json: { schema: { type: object, properties: { name: { type: string }, owner: { type: object, properties: { id: { type: string } } } } } } } }, responses: &one { "200": { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Canvas' } } } }, "202": { description: d, content: { application/json: { schema: { type: object, properties: { later: { type: boolean } } } } } } } }
          /canvases/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } }, { name: depth, in: query, schema: { type: string, enum: [ flat, deep ] } } ]
            get: { operationId: getCanvasById, responses: *one }
            patch: { operationId: updateCanvas, requestBody: { content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Canvas' } } } }, responses: *one }
            delete: { operationId: deleteCanvas, responses: { "204": { description: d } } }
          /canvases/{id}/nodes:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: canvases_nodes_list, parameters: [ { $ref: '#/components/parameters/Order' } ], responses: *list }
            post: { responses: *one }
          /canvases/{id}/archive:
            post: { parameters: [ { name: id, in: path, required: true, schema: { type: string } } ], responses: { "204": { description: d } } }
          /v2/canvases:
            get: { operationId: v2.canvases.list, parameters: [ { name: depth, in: query, schema: { type: string, enum: [ other ] } } ], responses: *list }
          /runs/{id}:
            get: { tags: [ Runs ], operationId: runs.get, parameters: [ { name: id, in: path, required: true, schema: { type: string } }, { name: id, in: query, schema: { type: string } } ], responses: *one }
          /runs:
            get: { tags: [ runs ], operationId: runs.getAll, responses: *list }
            post: { tags: [ RUNS ], operationId: createRunsBatch, requestBody: *body, responses: *one }
          /stock:
            get: { tags: [ canvases/nodes ], operationId: nodes.list, responses: *list }
            head: { tags: [ CanvasesNodes ], responses: { "204": { description: d } } }
        components:
          parameters: { Order: { name: order, in: query, schema: { type: string, enum: [ up, down ] } } }
          responses: { Broken: { description: d, content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } } }
          schemas:
            Canvas:
              type: object
              properties:
                created_at: { type: string }
                createdAt: { type: object, properties: { at: { type: string } } }
                created-at: { type: object, properties: { since: { type: string } } }
                nodes: { type: array, items: { $ref: '#/components/schemas/node' } }
                operation:
                  oneOf:
                    - { type: object, title: Add Node, required: [ type ], properties: { type: { type: string, enum: [ add ] }, node: { type: object, properties: { x: { type: number } } } } }
                    - { type: object, required: [ type ], properties: { type: { type: string, enum: [ remove ] }, id: { type: string } } }
                    - { type: object, required: [ from, to ], properties: { from: { type: string }, to: { type: string } } }
                    - { type: object, required: [ from, to ], properties: { from: { type: string }, to: { type: string }, by: { type: string } } }
            CanvasOperation: { type: object, properties: { other: { type: string } } }
            node: { type: object, properties: { a: { type: string } } }
            Node: { type: object, properties: { b: { type: string } } }
            NODE: { type: object, properties: { c: { type: string } } }
            Nodes: { type: array, items: { type: object, properties: { d: { type: string } } } }
            canvas_list_response: { type: object, properties: { e: { type: string } } }
            Task: { type: object, properties: { f: { type: string } } }
        """;
}
