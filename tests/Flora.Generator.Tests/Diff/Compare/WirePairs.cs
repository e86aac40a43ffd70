namespace Flora.Generator.Tests.Diff.Compare;

/// <summary>Pairs about what goes over the wire. The name of a trap begins with "Trap".</summary>
internal static class WirePairs
{
    private const string Thing = "id: { type: string }\n        size: { type: integer, format: int32, minimum: 0, maximum: 1000 }";
    private const string Circle = "{ type: object, required: [ shape ], properties: { shape: { const: circle }, radius: { type: number } } }";

    public static IEnumerable<DocumentPair> All => [.. Operations, .. Parameters, .. Bodies, .. Responses, .. Values, .. Members, .. Compositions, .. Security, .. Wording];

    private static DocumentPair[] Operations =>
    [
        new("An operation is gone", "major", "operation-removed",
            ("    delete:\n      operationId: things_delete\n      responses: { \"204\": { description: Gone. } }\n", "")),
        new("A new operation", "minor", "operation-added",
            ("    delete:\n", "    get: { operationId: things_get, responses: { \"204\": { description: x } } }\n    delete:\n")),
        new("Another operation id", "patch", "operation-id-changed", ("things_delete", "deleteThings")),
        new("Deprecated", "minor", "operation-deprecated", ("operationId: things_delete", "operationId: things_delete\n      deprecated: true")),
        new("Not deprecated any more", "patch", "operation-undeprecated", ("      deprecated: true\n", ""))
            { First = [("operationId: things_delete\n", "operationId: things_delete\n      deprecated: true\n")] },
        new("Trap: another name of a path parameter", "patch", "request-parameter-renamed",
            ("/things/{id}:", "/things/{thing_id}:"), ("{ name: id, in: path", "{ name: thing_id, in: path")),
        new("Trap: a path that only looks alike", "major", "operation-removed operation-removed operation-added operation-added",
            ("/things/{id}:", "/thing/{id}:")),
        new("Another address", "major", "server-changed", ("https://api.test/v1", "https://api.test/v2")),
        new("One address less", "major", "server-removed", (", { url: https://eu.test/v1 }", "")),
        new("One address more", "minor", "server-added", ("https://eu.test/v1 }", "https://eu.test/v1 }, { url: https://us.test/v1 }")),
        new("Trap: an address with a slash at its end", "patch", "document-changed", ("https://api.test/v1", "https://api.test/v1/")),
    ];

    private static DocumentPair[] Parameters =>
    [
        new("A parameter is gone", "major", "request-parameter-removed",
            ("        - { name: kind, in: query, schema: { $ref: \"#/components/schemas/Kind\" } }\n", "")),
        new("A new optional parameter", "minor", "request-parameter-added",
            ("        - { name: kind,", "        - { name: sort, in: query, schema: { type: string } }\n        - { name: kind,")),
        new("A new required parameter", "major", "request-required-parameter-added",
            ("        - { name: kind,", "        - { name: sort, in: query, required: true, schema: { type: string } }\n        - { name: kind,")),
        new("A parameter becomes required", "major", "request-parameter-required", ("{ name: kind, in: query,", "{ name: kind, in: query, required: true,")),
        new("A parameter becomes optional", "minor", "request-parameter-optional", ("{ name: kind, in: query, required: true,", "{ name: kind, in: query,"))
            { First = [("{ name: kind, in: query,", "{ name: kind, in: query, required: true,")] },
        new("A parameter moves to a header", "major", "request-parameter-removed request-parameter-added",
            ("{ name: kind, in: query,", "{ name: kind, in: header,")),
        new("Trap: the case of a header", "patch", "document-changed", ("X-Trace", "x-trace")),
        new("Trap: the case of a query parameter", "major", "request-parameter-removed request-parameter-added", ("name: kind", "name: Kind")),
        new("A list is written in another way", "major", "request-parameter-encoding-changed", ("{ name: ids, in: query,", "{ name: ids, in: query, explode: false,")),
        new("Trap: the default of style and explode is written out", "patch", "document-changed",
            ("{ name: ids, in: query,", "{ name: ids, in: query, style: form, explode: true,")),
        new("Trap: explode of a single value", "patch", "document-changed", ("{ name: limit, in: query,", "{ name: limit, in: query, explode: false,")),
        new("A parameter is deprecated", "minor", "request-parameter-deprecated", ("{ name: kind, in: query,", "{ name: kind, in: query, deprecated: true,")),
        new("Trap: a parameter moves to the components", "patch", "document-changed",
            ("{ name: X-Trace, in: header, schema: { type: string } }", "{ $ref: \"#/components/parameters/Trace\" }"),
            ("components:\n", "components:\n  parameters: { Trace: { name: X-Trace, in: header, schema: { type: string } } }\n")),
        new("Trap: a parameter of the path moves to one of its operations only", "major", "request-parameter-removed",
            ("    parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]\n", ""),
            ("operationId: things_put", "operationId: things_put\n      parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]")),
        new("Another default", "major", "request-default-changed", ("default: 20", "default: 50")),
        new("No default any more", "major", "request-default-changed", (", default: 20", "")),
        new("A new default", "minor", "request-default-added", ("pattern: ^t_ }", "pattern: ^t_ }, default: [ t_1 ]")),
        new("A maximum is lowered in a request", "major", "request-bound-narrowed", ("maximum: 100,", "maximum: 50,")),
        new("A maximum is raised in a request", "minor", "request-bound-widened", ("maximum: 100,", "maximum: 200,")),
        new("Another pattern", "major", "request-constraint-changed", ("pattern: ^t_", "pattern: ^th_")),
        new("A pattern where there was none", "major", "request-bound-narrowed", ("in: header, schema: { type: string }", "in: header, schema: { type: string, pattern: ^x }")),
        new("int32 to int64 in a request", "minor", "request-type-widened", ("format: int32, minimum: 1,", "format: int64, minimum: 1,")),
        new("int64 to int32 in a request", "major", "request-type-narrowed", ("format: int64, minimum: 1,", "format: int32, minimum: 1,"))
            { First = [("format: int32, minimum: 1,", "format: int64, minimum: 1,")] },
        new("An enum value is added to a request", "minor", "request-enum-value-added", ("enum: [ a, b ]", "enum: [ a, b, c ]")),
        new("An enum value is taken from a request", "major", "request-enum-value-removed", ("enum: [ a, b ]", "enum: [ a ]")),
        new("Any text instead of an enum in a request", "minor", "request-type-widened", ("Kind: { type: string, enum: [ a, b ] }", "Kind: { type: string }")),
        new("Trap: an enum in another order", "patch", "document-changed", ("enum: [ a, b ]", "enum: [ b, a ]")),
    ];

    private static DocumentPair[] Bodies =>
    [
        new("A body is gone", "major", "request-body-removed", ("      requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Both\" } } } }\n", "")),
        new("A body may be sent", "minor", "request-body-added", ("operationId: things_delete", "operationId: things_delete\n      requestBody: { content: { application/json: { schema: { type: string } } } }")),
        new("A body has to be sent", "major", "request-required-body-added", ("operationId: things_delete", "operationId: things_delete\n      requestBody: { required: true, content: { application/json: { schema: { type: string } } } }")),
        new("A body becomes required", "major", "request-body-required", ("requestBody: { content:", "requestBody: { required: true, content:")),
        new("A body becomes optional", "minor", "request-body-optional", ("        required: true\n        content:", "        content:")),
        new("Another kind of body", "major", "request-media-type-removed request-media-type-added", ("requestBody: { content: { application/json:", "requestBody: { content: { text/plain:")),
        new("Trap: a charset is written out", "patch", "document-changed", ("requestBody: { content: { application/json:", "requestBody: { content: { application/json; charset=utf-8:")),
        new("A part is written in another way", "major", "request-part-encoding-changed",
            ("schemas/Both\" } } } }\n      responses", "schemas/Both\" }, encoding: { weight: { contentType: text/plain } } } } }\n      responses")),
    ];

    private static DocumentPair[] Responses =>
    [
        new("A status is gone", "major", "response-status-removed", ("        \"404\": { $ref: \"#/components/responses/Error\" }\n", "")),
        new("One more error", "minor", "response-status-added", ("        \"404\":", "        \"409\": { $ref: \"#/components/responses/Error\" }\n        \"404\":")),
        new("Trap: a range takes over from a status", "minor", "response-status-added", ("\"404\":", "4XX:")),
        new("Trap: a status of a range is named", "patch", "document-changed", ("        \"5XX\":", "        \"503\": { $ref: \"#/components/responses/Error\" }\n        \"5XX\":")),
        new("Trap: only default is left, which describes errors", "major", "response-status-removed response-status-added",
            ("\"201\":", "default:")),
        new("Success without a body", "major", "response-success-added", ("        \"201\":", "        \"204\": { description: x }\n        \"201\":")),
        new("Trap: another status of success with the same body", "minor", "response-status-added",
            ("        \"201\":", "        \"200\": { description: There., content: { application/json: { schema: { $ref: \"#/components/schemas/Thing\" } } } }\n        \"201\":")),
        new("Another kind of answer", "minor", "response-media-type-added", ("Made., content: {", "Made., content: { text/plain: { schema: { type: string } },")),
        new("No answer any more", "major", "response-media-type-removed", ("Made., content: { application/json: { schema: { $ref: \"#/components/schemas/Thing\" } } } }", "Made. }")),
        new("A header is gone", "major", "response-header-removed", ("          headers: { request-id: { required: true, schema: { type: string } } }\n", "")),
        new("A new header", "minor", "response-header-added", ("headers: {", "headers: { etag: { schema: { type: string } },")),
        new("A header can be missing", "major", "response-header-optional", ("request-id: { required: true,", "request-id: {")),
        new("A header is always there", "patch", "response-header-required", ("request-id: {", "request-id: { required: true,"))
            { First = [("request-id: { required: true,", "request-id: {")] },
        new("Trap: a shared response is written in place", "patch", "document-changed",
            ("\"404\": { $ref: \"#/components/responses/Error\" }", "\"404\": { description: An error., content: { application/json: { schema: { $ref: \"#/components/schemas/Error\" } } } }")),
    ];

    private static DocumentPair[] Values =>
    [
        new("Trap: a maximum is lowered in a response", "patch", "response-bound-narrowed", ("maximum: 1000", "maximum: 10")),
        new("A maximum is raised in a response", "major", "response-bound-widened", ("maximum: 1000", "maximum: 2000")),
        new("No maximum in a response any more", "major", "response-bound-widened", (", maximum: 1000", "")),
        new("int32 to int64 in a response", "major", "response-type-widened", ("format: int32, minimum: 0, maximum: 1000", "format: int64, minimum: 0, maximum: 1000")),
        new("int64 to int32 in a response", "patch", "response-type-narrowed", ("format: int64, minimum: 0, maximum: 1000", "format: int32, minimum: 0, maximum: 1000"))
            { First = [("format: int32, minimum: 0, maximum: 1000", "format: int64, minimum: 0, maximum: 1000")] },
        new("An enum value is added to a response", "minor", "response-enum-value-added", ("enum: [ open, shut ]", "enum: [ open, shut, ajar ]")),
        new("Trap: an enum value is taken from a response", "patch", "response-enum-value-removed", ("enum: [ open, shut ]", "enum: [ open ]")),
        new("Any text instead of an enum in a response", "major", "response-type-widened", ("state: { type: string, enum: [ open, shut ] }", "state: { type: string }")),
        new("An enum of one value is a constant", "patch", "document-changed", ("state: { type: string, enum: [ open ] }", "state: { type: string, const: open }"))
            { First = [("enum: [ open, shut ]", "enum: [ open ]")] },
        new("Another type in a response", "major", "response-type-changed", (Thing, Thing.Replace("id: { type: string }", "id: { type: integer }"))),
        new("Another type in a request", "major", "request-type-changed", ("title: { type: string, minLength: 1, maxLength: 80 }", "title: { type: integer }")),
        new("A number becomes an integer in both directions", "major", "request-type-narrowed response-type-narrowed", ("weight: { type: number,", "weight: { type: integer,"))
            { First = [("minimum: 0.5", "minimum: 1")] },
        new("Null in a response", "major", "response-null-added", ("state: { type: string, enum: [ open, shut ] }", "state: { type: [ string, \"null\" ], enum: [ open, shut, null ] }")),
        new("No null in a response any more", "patch", "response-null-removed", ("note: { type: [ string, \"null\" ] }", "note: { type: string }")),
        new("Null in a request", "minor", "request-null-added", ("title: { type: string,", "title: { type: [ string, \"null\" ],")),
        new("No null in a request any more", "major", "request-null-removed", ("memo: { type: [ string, \"null\" ] }", "memo: { type: string }")),
        new("Trap: null is written in other words", "patch", "document-changed", ("memo: { type: [ string, \"null\" ] }", "memo: { anyOf: [ { type: \"null\" }, { type: string } ] }")),
        new("Trap: null as version 3.0 writes it", "patch", "document-changed", ("note: { type: [ string, \"null\" ] }", "note: { type: string, nullable: true }")),
        new("Trap: an excluded bound of version 3.1", "patch", "document-changed", ("weight: { type: number, minimum: 0.5, exclusiveMinimum: true }", "weight: { type: number, exclusiveMinimum: 0.5 }"))
            { First = [("minimum: 0.5", "minimum: 0.5, exclusiveMinimum: true")] },
        new("Trap: an excluded bound of integers is the next one", "patch", "document-changed", ("format: int32, minimum: 1, maximum: 100,", "format: int32, exclusiveMinimum: 0, maximum: 100,")),
        new("A bound is excluded now, in both directions", "major", "request-bound-narrowed response-bound-narrowed", ("minimum: 0.5", "exclusiveMinimum: 0.5")),
        new("A bound is no bound", "patch", "document-changed", ("labels: { type: object,", "labels: { type: object, minProperties: 0,")),
        new("Distinct items in a request", "major", "request-bound-narrowed", ("schema: { type: array, items:", "schema: { type: array, uniqueItems: true, items:")),
        new("A format in a request", "major", "request-type-narrowed", ("title: { type: string,", "title: { type: string, format: uuid,")),
        new("A format less in a request", "minor", "request-type-widened", ("title: { type: string, format: uuid,", "title: { type: string,"))
            { First = [("title: { type: string,", "title: { type: string, format: uuid,")] },
        new("Another format in a response", "major", "response-type-changed", ("note: { type: [ string, \"null\" ], format: date }", "note: { type: [ string, \"null\" ], format: date-time }"))
            { First = [("note: { type: [ string, \"null\" ] }", "note: { type: [ string, \"null\" ], format: date }")] },
        new("A value of a map in a response", "major", "response-type-changed", ("additionalProperties: { type: string }", "additionalProperties: { type: integer }")),
        new("Another constraint in a response", "major", "response-constraint-changed", ("note: { type: [ string, \"null\" ], pattern: a }", "note: { type: [ string, \"null\" ], pattern: b }"))
            { First = [("note: { type: [ string, \"null\" ] }", "note: { type: [ string, \"null\" ], pattern: a }")] },
        new("Trap: an octet stream as version 3.0 writes it", "patch", "document-changed", ("title: { type: string, contentMediaType: application/octet-stream }", "title: { type: string, format: binary }"))
            { First = [("title: { type: string, minLength: 1, maxLength: 80 }", "title: { type: string, contentMediaType: application/octet-stream }")] },
        new("A default in a response", "minor", "response-default-added", ("state: { type: string,", "state: { type: string, default: open,")),
        new("Another default in a response", "major", "response-default-changed", ("state: { type: string, default: open,", "state: { type: string, default: shut,"))
            { First = [("state: { type: string,", "state: { type: string, default: open,")] },
    ];

    private static DocumentPair[] Members =>
    [
        new("A new response member", "minor", "response-member-added", (Thing, Thing + "\n        age: { type: integer }")),
        new("A new required response member", "minor", "response-member-added",
            (Thing, Thing + "\n        age: { type: integer }"), ("required: [ id, size ]", "required: [ id, size, age ]")),
        new("A response member is gone", "major", "response-member-removed", ("        state: { type: string, enum: [ open, shut ] }\n", "")),
        new("A response member can be missing", "major", "response-member-optional", ("required: [ id, size ]", "required: [ id ]")),
        new("A response member is always there", "patch", "response-member-required", ("required: [ id, size ]", "required: [ id, size, note ]")),
        new("A new request member", "minor", "request-member-added", ("        look:", "        age: { type: integer }\n        look:")),
        new("A new required request member", "major", "request-required-member-added",
            ("        look:", "        age: { type: integer }\n        look:"), ("required: [ size ]", "required: [ size, age ]")),
        new("A request member is gone", "major", "request-member-removed", ("        title: { type: string, minLength: 1, maxLength: 80 }\n", "")),
        new("A request member becomes required", "major", "request-member-required", ("required: [ size ]", "required: [ size, title ]")),
        new("A request member becomes optional", "minor", "request-member-optional", ("      required: [ size ]\n", "")),
        new("Trap: a required member that is only received", "patch", "response-member-required", ("required: [ weight ]", "required: [ weight, stamp ]")),
        new("Trap: a required member that is only sent", "major", "request-member-required", ("required: [ weight ]", "required: [ weight, secret ]")),
        new("Trap: a member is only received from now on", "major", "request-member-removed", ("weight: { type: number,", "weight: { readOnly: true, type: number,")),
        new("A schema used both ways is told both ways", "major", "request-bound-widened response-bound-widened", (", minimum: 0.5", "")),
        new("Other members are refused", "major", "request-members-closed response-members-closed", ("      required: [ weight ]\n", "      required: [ weight ]\n      additionalProperties: false\n")),
        new("Other members are taken", "minor", "request-members-opened", ("      additionalProperties: false\n", "")),
        new("Other members can arrive", "minor", "response-members-opened", ("Error: { type: object, additionalProperties: false,", "Error: { type: object,"))
            { First = [("Error: { type: object,", "Error: { type: object, additionalProperties: false,")] },
        new("A member is deprecated", "minor", "response-schema-deprecated", ("state: { type: string,", "state: { type: string, deprecated: true,")),
        new("A member of a request is deprecated", "minor", "request-schema-deprecated", ("title: { type: string,", "title: { type: string, deprecated: true,")),
        new("Trap: members in another order", "patch", "document-changed", ("required: [ id, size ]", "required: [ size, id ]"),
            (Thing, string.Join('\n', Thing.Split('\n').Reverse().Select(line => line.Trim()).Select((line, index) => index == 0 ? line : "        " + line)))),
        new("Trap: a deep change in a schema that contains itself", "patch", "response-bound-narrowed", ("maximum: 1000", "maximum: 999")),
    ];

    private static DocumentPair[] Compositions =>
    [
        new("A kind is added to a response", "minor", "response-variant-added",
            ("Shape:\n      oneOf: [ {", "Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Line\" }, {")),
        new("Trap: a kind is taken from a response", "patch", "response-variant-removed",
            ("Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, ", "Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Line\" }, "))
            { First = [("Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, ", "Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Line\" }, ")] },
        new("A kind is added to a request", "minor", "request-variant-added", ("Look: { anyOf: [ {", "Look: { anyOf: [ { $ref: \"#/components/schemas/Line\" }, {")),
        new("A kind is taken from a request", "major", "request-variant-removed", ("Look: { anyOf: [ { $ref: \"#/components/schemas/Circle\" }, ", "Look: { anyOf: [ ")),
        new("Trap: kinds in another order", "patch", "document-changed",
            ("Look: { anyOf: [ { $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Square\" } ] }", "Look: { anyOf: [ { $ref: \"#/components/schemas/Square\" }, { $ref: \"#/components/schemas/Circle\" } ] }")),
        new("Trap: a kind is written in place", "patch", "document-changed",
            ("Look: { anyOf: [ { $ref: \"#/components/schemas/Circle\" }", "Look: { anyOf: [ " + Circle)),
        new("Kinds are told apart by another member", "major", "response-discriminator-changed", ("propertyName: shape", "propertyName: form")),
        new("A kind has another schema", "major", "response-discriminator-changed", ("mapping: { circle: \"#/components/schemas/Circle\" }", "mapping: { circle: \"#/components/schemas/Square\" }")),
        new("Trap: one more word for a kind", "patch", "document-changed", ("mapping: {", "mapping: { square: \"#/components/schemas/Square\",")),
        new("A kind of a request has another discriminator", "major", "request-discriminator-changed",
            ("discriminator: { propertyName: form } }", "discriminator: { propertyName: shape } }"))
            { First = [("Look: { anyOf: [ { $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Square\" } ] }", "Look: { anyOf: [ { $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Square\" } ], discriminator: { propertyName: form } }")] },
        new("One schema becomes two in a response", "minor", "response-variant-added",
            ("parent: { $ref: \"#/components/schemas/Thing\" }", "parent: { oneOf: [ { $ref: \"#/components/schemas/Thing\" }, { $ref: \"#/components/schemas/Line\" } ] }")),
        new("One schema becomes two in a request", "minor", "request-variant-added",
            ("child: { $ref: \"#/components/schemas/NewThing\" }", "child: { oneOf: [ { $ref: \"#/components/schemas/NewThing\" }, { $ref: \"#/components/schemas/Line\" } ] }")),
        new("Trap: a schema moves to the components", "patch", "document-changed",
            ("state: { type: string, enum: [ open, shut ] }", "state: { $ref: \"#/components/schemas/ThingState\" }"),
            ("    Kind: {", "    ThingState: { type: string, enum: [ open, shut ] }\n    Kind: {")),
        new("Trap: a schema is put together with allOf", "patch", "document-changed",
            ("Error: { type: object, required: [ code ], properties: { code: { type: string } } }", "Error: { allOf: [ { $ref: \"#/components/schemas/Coded\" }, { required: [ code ] } ] }\n    Coded: { type: object, properties: { code: { type: string } } }")),
        new("A member comes with allOf", "minor", "response-member-added",
            ("Error: { type: object, required: [ code ], properties: { code: { type: string } } }", "Error: { allOf: [ { type: object, required: [ code ], properties: { code: { type: string } } }, { properties: { more: { type: string } } } ] }")),
        new("A bound comes with allOf", "major", "request-bound-narrowed",
            ("title: { type: string, minLength: 1, maxLength: 80 }", "title: { allOf: [ { type: string, minLength: 1, maxLength: 80 }, { maxLength: 40 } ] }")),
        new("Trap: the looser of two bounds changes", "patch", "document-changed", ("{ maxLength: 200 }", "{ maxLength: 100 }"))
            { First = [("title: { type: string, minLength: 1, maxLength: 80 }", "title: { allOf: [ { type: string, minLength: 1, maxLength: 80 }, { maxLength: 200 } ] }")] },
        new("Trap: an alternative alone is no alternative", "patch", "document-changed", ("memo: { type: [ string, \"null\" ] }", "memo: { oneOf: [ { type: [ string, \"null\" ] } ] }")),
        new("Trap: a schema is renamed in the document", "patch", "document-changed",
            ("schema: { $ref: \"#/components/schemas/Kind\" }", "schema: { $ref: \"#/components/schemas/Sort\" }"), ("    Kind: {", "    Sort: {")),
        new("Trap: the type that members imply is written out", "patch", "document-changed", ("Error: { required:", "Error: { type: object, required:"))
            { First = [("Error: { type: object, required:", "Error: { required:")] },
        new("Trap: a schema that nothing uses", "patch", "document-changed", ("    Line: { type: object, required: [ shape ], properties: { shape: { const: line }, length: { type: number } } }\n", "")),
    ];

    private static DocumentPair[] Security =>
    [
        new("Another way to authenticate", "minor", "security-widened", ("security: [ { key: [] } ]", "security: [ { key: [] }, { other: [] } ]")),
        new("A way to authenticate is gone", "major", "security-tightened", ("security: [ { key: [] }, { other: [] } ]", "security: [ { key: [] } ]"))
            { First = [("security: [ { key: [] } ]", "security: [ { key: [] }, { other: [] } ]")] },
        new("Two things at once", "major", "security-tightened", ("security: [ { key: [] } ]", "security: [ { key: [], other: [] } ]")),
        new("Nothing has to be shown", "minor", "security-widened", ("security: [ { key: [] } ]\n", "")),
        new("An operation without authentication", "minor", "security-widened", ("operationId: things_delete", "operationId: things_delete\n      security: []")),
        new("A scope more", "major", "security-tightened", ("security: [ { key: [] } ]", "security: [ { key: [ write ] } ]")),
        new("The key goes elsewhere", "major", "security-tightened security-widened", ("name: X-Key", "name: X-Api-Key"))
            { First = [("security: [ { key: [] } ]", "security: [ { other: [] } ]")] },
        new("Trap: a scheme is renamed", "patch", "document-changed", ("security: [ { key: [] } ]", "security: [ { bearer: [] } ]"), ("{ key: { type: http", "{ bearer: { type: http")),
        new("Trap: the requirement moves to each operation", "patch", "document-changed",
            ("security: [ { key: [] } ]\n", ""),
            ("operationId: things_list", "operationId: things_list\n      security: [ { key: [] } ]"), ("operationId: things_create", "operationId: things_create\n      security: [ { key: [] } ]"),
            ("operationId: things_put", "operationId: things_put\n      security: [ { key: [] } ]"), ("operationId: things_delete", "operationId: things_delete\n      security: [ { key: [] } ]")),
    ];

    private static DocumentPair[] Wording =>
    [
        new("Nothing", "patch", ""),
        new("Another title", "patch", "document-changed", ("title: Test", "title: Tests")),
        new("Another summary", "patch", "description-changed", ("List the things.", "List all things.")),
        new("Another description", "patch", "description-changed", ("description: A thing.", "description: Any thing.")),
        new("Another example", "patch", "example-changed", ("state: { type: string,", "state: { type: string, examples: [ open ],")),
        new("Trap: operations in another order", "patch", "",
            ("    put:\n", "    get: { operationId: things_get, responses: { \"204\": { description: x } } }\n    put:\n"),
            ("    get: { operationId: things_get, responses: { \"204\": { description: x } } }\n    delete:", "    delete:"))
            { First = [("    delete:\n", "    get: { operationId: things_get, responses: { \"204\": { description: x } } }\n    delete:\n")] },
    ];
}
