namespace Flora.Generator.Tests.Diff;

/// <summary>Pairs about the whole contract: what goes over the wire, the C# that the document gives, and the tool's commands.</summary>
internal static class SurfacePairs
{
    private const string Owner = "owner: { type: object, properties: { name: { type: string } } }";
    private const string Listed = """
          /things:
            get:
        """;

    public static IEnumerable<DocumentPair> All =>
    [
        new("Nothing", "patch", ""),
        new("Trap: a member is renamed by x-csharp-name only", "major", "csharp-member-renamed", ("note: { type: string }", "note: { type: string, x-csharp-name: Remark }")),
        new("Trap: a type is renamed by x-csharp-name only", "major", "csharp-type-renamed", ("    Kind: {", "    Kind: { x-csharp-name: Sort,")),
        new("Trap: a model is renamed by x-csharp-name only, and with it what is written in it", "major",
            "csharp-type-renamed csharp-type-removed csharp-type-added csharp-member-type-changed", ("    Thing:\n", "    Thing:\n      x-csharp-name: Item\n")),
        new("Trap: a method is renamed by x-csharp-name only", "major", "csharp-method-renamed csharp-request-renamed cli-command-renamed", ("operationId: things_list", "operationId: things_list\n      x-csharp-name: Search")),
        new("Trap: a parameter is renamed by x-csharp-name only", "major", "csharp-member-renamed", ("{ name: state, in: query,", "{ name: state, x-csharp-name: Status, in: query,")),
        new("Another operation id gives another method", "major", "operation-id-changed csharp-method-renamed csharp-request-renamed cli-command-renamed", ("things_list", "things_find")),
        new("Trap: another operation id gives the same method", "patch", "operation-id-changed", ("things_list", "listThings")),
        new("Another tag gives another client", "major", "csharp-method-renamed csharp-request-renamed cli-command-renamed", ("tags: [ things ]", "tags: [ items ]")),
        new("Trap: a command is renamed", "major", "cli-command-renamed", ("operationId: things_list", "operationId: things_list\n      x-cli: { name: ls }")),
        new("Trap: a command is hidden", "major", "cli-command-removed", ("operationId: things_list", "operationId: things_list\n      x-cli: { hidden: true }")),
        new("A command is shown", "minor", "cli-command-added", ("      x-cli: { hidden: true }\n", ""))
            { First = [("operationId: things_list\n", "operationId: things_list\n      x-cli: { hidden: true }\n")] },
        new("Trap: an option is renamed", "major", "cli-option-renamed", ("{ name: state, in: query,", "{ name: state, in: query, x-cli: { name: with-state },")),
        new("Trap: int32 to int64 in a request is wider on the wire and another type in C#", "major", "request-type-widened csharp-member-type-changed", ("format: int32, minimum: 1,", "format: int64, minimum: 1,")),
        new("int64 to int32 in a request", "major", "request-type-narrowed csharp-member-type-changed", ("format: int64, minimum: 1,", "format: int32, minimum: 1,"))
            { First = [("format: int32, minimum: 1,", "format: int64, minimum: 1,")] },
        new("int32 to int64 in a response", "major", "response-type-widened csharp-member-type-changed", ("size: { type: integer, format: int32 }", "size: { type: integer, format: int64 }")),
        new("Trap: int64 to int32 in a response is narrower on the wire and another type in C#", "major", "response-type-narrowed csharp-member-type-changed", ("size: { type: integer, format: int64 }", "size: { type: integer, format: int32 }"))
            { First = [("size: { type: integer, format: int32 }", "size: { type: integer, format: int64 }")] },
        new("Trap: bounds of an integer decide its type", "major", "response-bound-narrowed csharp-member-type-changed", ("level: { type: integer, minimum: 0 }", "level: { type: integer, minimum: 0, maximum: 9 }"))
            { First = [("minimum: 0, maximum: 9", "minimum: 0")] },
        new("A maximum is lowered in a request", "major", "request-bound-narrowed", ("maximum: 100", "maximum: 50")),
        new("A maximum is raised in a request", "minor", "request-bound-widened", ("maximum: 100", "maximum: 200")),
        new("Trap: a maximum is lowered in a response", "patch", "response-bound-narrowed", ("maximum: 9", "maximum: 8")),
        new("An enum value is added to a request", "minor", "request-enum-value-added", ("[ open, shut ]", "[ open, shut, ajar ]")),
        new("An enum value is taken from a request", "major", "request-enum-value-removed", ("[ open, shut ]", "[ open ]")),
        new("An enum value is added to a response", "minor", "response-enum-value-added", ("[ big, small ]", "[ big, small, tiny ]")),
        new("Trap: an enum value is taken from a response: its constant is gone", "major", "response-enum-value-removed csharp-member-removed", ("[ big, small ]", "[ big ]")),
        new("A new optional parameter", "minor", "request-parameter-added", ("        - { name: limit,", "        - { name: sort, in: query, schema: { type: string } }\n        - { name: limit,")),
        new("A new optional response member", "minor", "response-member-added", ("        note:", "        age: { type: integer }\n        note:")),
        new("Trap: a new required response member", "minor", "response-member-added", ("        note:", "        age: { type: integer }\n        note:"), ("size, kind ]", "size, kind, age ]")),
        new("A response member is gone", "major", "response-member-removed", ("        note: { type: string }\n", "")),
        new("Trap: a response member that is always there has another type in C#", "major", "response-member-required csharp-member-type-changed csharp-member-required", ("size, kind ]", "size, kind, note ]")),
        new("A response member that can be missing", "major", "response-member-optional csharp-member-type-changed csharp-member-optional", ("size, kind ]", "size ]")),
        new("A new operation", "minor", "operation-added csharp-type-added csharp-type-added", (Listed, """
              /items:
                get:
                  operationId: items_list
                  tags: [ items ]
                  parameters: [ { name: cursor, in: query, schema: { type: string } } ]
                  responses: { "200": { description: x, content: { application/json: { schema: { type: object, properties: { next_cursor: { type: string }, items: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } } } }
              /things:
                get:
            """)),
        new("Trap: a schema moves to the components under the name that it has in C#", "patch", "document-changed",
            (Owner, "owner: { $ref: \"#/components/schemas/ThingOwner\" }"), ("    Kind: {", "    ThingOwner: { type: object, properties: { name: { type: string } } }\n    Kind: {")),
        new("Trap: a schema moves to the components under another name", "major", "csharp-type-removed csharp-type-added csharp-member-type-changed",
            (Owner, "owner: { $ref: \"#/components/schemas/Owner\" }"), ("    Kind: {", "    Owner: { type: object, properties: { name: { type: string } } }\n    Kind: {")),
        new("Trap: a text moves to the components", "patch", "document-changed", ("note: { type: string }", "note: { $ref: \"#/components/schemas/Note\" }"), ("    Kind: {", "    Note: { type: string }\n    Kind: {")),
        new("Trap: a component is renamed", "major", "csharp-type-removed csharp-type-added csharp-member-type-changed", ("schemas/Kind\"", "schemas/Sort\""), ("    Kind: {", "    Sort: {")),
        new("Trap: a type that nothing uses is gone", "major", "csharp-type-removed", ("    Unused: { type: object, properties: { a: { type: string } } }\n", ""))
            { First = [("    Kind: {", "    Unused: { type: object, properties: { a: { type: string } } }\n    Kind: {")] },
        new("Trap: a type that nothing uses has one member more", "minor", "csharp-member-added", ("properties: { a: { type: string } }", "properties: { a: { type: string }, b: { type: string } }"))
            { First = [("    Kind: {", "    Unused: { type: object, properties: { a: { type: string } } }\n    Kind: {")] },
        new("An enum becomes an object", "major", "response-type-changed csharp-type-kind-changed", ("Kind: { type: string, enum: [ big, small ] }", "Kind: { type: object, properties: { a: { type: string } } }")),
        new("A list becomes a timestamp in C# only", "major", "csharp-member-type-changed", ("size: { type: integer, format: int32 }", "size: { type: integer, format: int32, x-timestamp: unix }")),
        new("Trap: another order of schemas, members and values", "patch", "document-changed",
            ("    Kind: { type: string, enum: [ big, small ] }\n    State: { type: string, enum: [ open, shut ] }", "    State: { type: string, enum: [ shut, open ] }\n    Kind: { type: string, enum: [ small, big ] }"),
            ("        id: { type: string }\n        size: { type: integer, format: int32 }", "        size: { type: integer, format: int32 }\n        id: { type: string }")),
        new("Trap: another order of parameters", "patch", "document-changed",
            ("        - { name: cursor, in: query, schema: { type: string } }\n", ""),
            ("schemas/State\" } }\n", "schemas/State\" } }\n        - { name: cursor, in: query, schema: { type: string } }\n")),
        new("Prose", "patch", "description-changed", ("List the things.", "List all things.")),
        new("Trap: the name of a tag's description", "patch", "document-changed", ("All the things.", "Every thing.")),
        new("Another page", "major", "response-member-removed response-member-added csharp-return-type-changed",
            ("things: { type: array, items: { $ref: \"#/components/schemas/Thing\" } }", "items: { type: array, items: { $ref: \"#/components/schemas/Other\" } }"),
            ("required: [ things, next_cursor ]", "required: [ items, next_cursor ]"))
            { First = [("    Kind: {", "    Other: { type: object, properties: { a: { type: string } } }\n    Kind: {")] },
    ];
}
