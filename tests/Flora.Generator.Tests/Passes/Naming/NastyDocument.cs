namespace Flora.Generator.Tests.Passes.Naming;

/// <summary>A document whose names are as bad as names get, and which is valid all the same.</summary>
internal static class NastyDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Nasty, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /tasks:
            get:
              operationId: tasks.list
              parameters:
                - { name: request, in: query, schema: { type: string } }
                - { name: options, in: query, schema: { type: string, enum: [ png, PNG, Png, '', ' ', 'null', value, known, '16:9', '1:69', '+1', '-1' ] } }
                - { name: cancellationToken, in: query, schema: { type: array, items: { type: string } } }
                - { name: class, in: query, schema: { type: boolean } }
                - { name: equals, in: query, schema: { type: integer } }
                - { name: body, in: query, schema: { type: number } }
                - { name: cursor, in: query, schema: { type: string } }
                - { name: id, in: query, schema: { type: string } }
                - { name: Id, in: header, schema: { type: string } }
                - { name: status, in: query, schema: { $ref: '#/components/schemas/Status' } }
              responses:
                "200":
                  description: A page.
                  content: { application/json: { schema: { $ref: '#/components/schemas/TaskListRequest' } } }
            post:
              operationId: tasks.create
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Task' } } } }
              responses: { "200": { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/task' } } } } }
          /tasks/{task}:
            get:
              operationId: tasks.getType
              parameters: [ { name: task, in: path, required: true, schema: { type: string } } ]
              responses: { "200": { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/String' } } } } }
            delete:
              tags: [ http ]
              operationId: dispose
              parameters: [ { name: task, in: path, required: true, schema: { type: string } } ]
              responses: { "204": { description: d } }
          /odd/{request}/{options}/{cancellationToken}/{client}/{body}/{class}:
            post:
              operationId: toString
              parameters: [ { name: request, in: path, required: true, schema: &text { type: string } }, { name: options, in: path, required: true, schema: *text }, { name: cancellationToken, in: path, required: true, schema: *text }, { name: client, in: path, required: true, schema: *text }, { name: body, in: path, required: true, schema: *text }, { name: class, in: path, required: true, schema: *text } ]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Circle' } } } }
              responses: { "204": { description: d } }
          /flora:
            put:
              tags: [ flora ]
              operationId: equals
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { validate: { type: string }, to_form: { type: string, format: binary } } } } } }
              responses: { "200": { description: d, content: { application/octet-stream: { schema: { type: string, format: binary } } } } }
          /get-type/{id}/items:
            get:
              tags: [ getType/equals ]
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              responses: { "200": { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Codec' } } } } } }
        components:
          schemas:
            TaskListRequest:
              type: object
              required: [ tasks, next_cursor ]
              properties:
                tasks: { type: array, items: { $ref: '#/components/schemas/Task' } }
                next_cursor: { type: [ string, "null" ] }
            Task:
              type: object
              required: [ class, Task ]
              properties:
                class: { type: string }
                Task: { type: string }
                task: { $ref: '#/components/schemas/task' }
                created_at: { type: string }
                createdAt: { type: string }
                "@type": { type: string }
                "$ref_": { type: string }
                "1st": { type: string }
                "+1": { type: integer }
                "-1": { type: integer }
                日本: { type: string }
                "😀": { type: string }
                "": { type: string }
                equals: { type: string }
                get_hash_code: { type: string }
                codec: { $ref: '#/components/schemas/Codec' }
                codecs: { type: array, items: { type: string } }
                value_list: { type: array, items: { $ref: '#/components/schemas/Status' } }
                json: { type: string }
                json_member: { type: string }
                value: { type: string }
                status: { $ref: '#/components/schemas/Status' }
                owner: { type: string }
                previous: { $ref: '#/components/schemas/Owner' }
                string: { $ref: '#/components/schemas/String' }
                system: { type: string }
                converter: { type: string }
                additional_properties: { type: string }
                one: { type: object, properties: { a: { type: string } } }
                One: { type: object, properties: { b: { type: string } } }
            task: { type: object, properties: { a: { type: string } } }
            Owner: { type: object, properties: { id: { type: string } } }
            Status: { type: string, enum: [ a, b ] }
            String: { type: object, properties: { String: { type: string } } }
            Codec: { type: object, properties: { Codec: { type: string } } }
            Flora: { type: object, properties: { flora: { type: string } } }
            Guid: { type: object, properties: { id: { type: string, format: uuid } } }
            circle: { type: object, properties: { r: { type: number } } }
            Circle: { type: object, properties: { x: { type: number } } }
            A.B: { type: object, properties: { x: { type: number } } }
            AB: { type: object, properties: { y: { type: number } } }
            FloraClient: { type: object, properties: { y: { type: number } } }
            TasksClient: { type: string, enum: [ x ] }
            Stream: { type: object, properties: { at: { type: string, format: date-time } } }
            Optional: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Stream' } ] }
        """;
}
