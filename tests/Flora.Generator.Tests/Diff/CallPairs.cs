using Flora.Generator.Tests.Diff.Compare;

namespace Flora.Generator.Tests.Diff;

/// <summary>Pairs about the whole contract where operations are no listings; edits of <see cref="WireDocument"/>.</summary>
internal static class CallPairs
{
    private const string Both = "requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Both\" } } } }";

    public static IEnumerable<DocumentPair> All =>
    [
        new("Trap: another name of a path parameter is another member", "major", "request-parameter-renamed csharp-member-renamed csharp-member-renamed",
            ("/things/{id}:", "/things/{thing_id}:"), ("{ name: id, in: path", "{ name: thing_id, in: path")),
        new("Trap: another name of a path parameter, and the same member", "patch", "request-parameter-renamed",
            ("/things/{id}:", "/things/{thing_id}:"), ("{ name: id, in: path", "{ name: thing_id, x-csharp-name: Id, in: path")),
        new("A required parameter where nothing was required", "major", "request-required-parameter-added csharp-request-required",
            ("        - { name: kind,", "        - { name: sort, in: query, required: true, schema: { type: string } }\n        - { name: kind,")),
        new("An answer where there was none", "major", "response-status-removed response-success-added csharp-return-type-changed",
            ("\"204\": { description: Gone. }", "\"200\": { description: Gone., content: { application/json: { schema: { $ref: \"#/components/schemas/Thing\" } } } }")),
        new("Trap: int32 to int64 in a body is wider on the wire and another type in C#", "major", "request-type-widened csharp-member-type-changed",
            ("format: int32, minimum: 0, maximum: 500", "format: int64, minimum: 0, maximum: 500")),
        new("Trap: a body becomes required", "major", "request-body-required csharp-shortcut-changed", (Both, Both.Replace("{ content", "{ required: true, content"))),
        new("A new operation", "minor", "operation-added", ("    delete:\n", "    get: { operationId: things_get, responses: { \"200\": { description: x, content: { application/json: { schema: { $ref: \"#/components/schemas/Thing\" } } } } } }\n    delete:\n")),
        new("An operation is gone", "major", "operation-removed", ("    delete:\n      operationId: things_delete\n      responses: { \"204\": { description: Gone. } }\n", "")),
        new("Deprecated", "minor", "operation-deprecated", ("operationId: things_delete", "operationId: things_delete\n      deprecated: true")),
        new("Trap: a kind is taken from a response: its type is still there, its place in the union is not", "major", "response-variant-removed csharp-member-removed",
            ("Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Line\" }, ", "Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, "))
            { First = [("Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, ", "Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Line\" }, ")] },
        new("A kind is added to a response", "minor", "response-variant-added csharp-member-added",
            ("Shape:\n      oneOf: [ {", "Shape:\n      oneOf: [ { $ref: \"#/components/schemas/Line\" }, {")),
        new("Trap: a date in a response is another type", "major", "response-type-narrowed csharp-member-type-changed",
            ("note: { type: [ string, \"null\" ] }", "note: { type: [ string, \"null\" ], format: date-time }")),
        new("Trap: another id that gives the same method", "patch", "operation-id-changed", ("things_delete", "things.delete")),
        new("Another id", "major", "operation-id-changed csharp-method-renamed csharp-request-renamed cli-command-renamed", ("things_delete", "things_remove")),
        new("Trap: another verb is another operation", "major", "operation-removed operation-added", ("    put:\n", "    patch:\n")),
    ];
}
