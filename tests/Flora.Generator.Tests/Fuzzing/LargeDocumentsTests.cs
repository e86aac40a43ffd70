using System.Globalization;

namespace Flora.Generator.Tests.Fuzzing;

/// <summary>Documents that are small on paper and large for whoever walks every way through them.</summary>
public sealed class LargeDocumentsTests
{
    private const int Levels = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [TestCase("{allOf: [NEXT, NEXT]}")]
    [TestCase("{allOf: [NEXT, {type: object, properties: {mNUMBER: NEXT}}]}")]
    [TestCase("{oneOf: [NEXT, OTHER]}")]
    [TestCase("{anyOf: [NEXT, OTHER, {type: string}]}")]
    [TestCase("{oneOf: [{type: array, items: NEXT}, {type: object, additionalProperties: NEXT}]}")]
    [TestCase("{type: object, properties: {a: NEXT, b: NEXT}}")]
    [TestCase("{type: object, properties: {a: NEXT}, allOf: [OTHER]}")]
    [TestCase("{type: array, items: NEXT}")]
    [TestCase("{not: NEXT, allOf: [OTHER]}")]
    public void References_that_meet_again_are_walked_once(string schema)
    {
        var schemas = Enumerable.Range(0, Levels).SelectMany(level => new[] { Named("A", level), Named("B", level) });
        EndsWith(string.Join('\n', schemas) + Named("A", Levels, "{type: object, properties: {a: {type: string}}}") + Named("B", Levels, "{type: string}"));

        string Named(string name, int level, string? given = null) =>
            $"\n    {name}{Number(level)}: " + (given ?? schema + "\n")
                .Replace("NEXT", $"{{$ref: '#/components/schemas/A{Number(level + 1)}'}}", StringComparison.Ordinal)
                .Replace("OTHER", $"{{$ref: '#/components/schemas/B{Number(level + 1)}'}}", StringComparison.Ordinal)
                .Replace("NUMBER", Number(level), StringComparison.Ordinal);
    }

    [TestCase("{type: array, items: NEXT}")]
    [TestCase("{type: object, additionalProperties: NEXT}")]
    [TestCase("{type: object, properties: {a: NEXT}}")]
    [TestCase("{allOf: [NEXT, {type: object}]}")]
    [TestCase("{oneOf: [NEXT, {type: string}]}")]
    public void Schemas_in_schemas_end(string schema)
    {
        var nested = Enumerable.Range(0, Levels).Aggregate("{type: object, properties: {a: {type: string}}}",
            (inner, _) => schema.Replace("NEXT", inner, StringComparison.Ordinal));
        EndsWith($"\n    A0: {nested}");
    }

    private static void EndsWith(string schemas)
    {
        var document = new FuzzedDocument($$"""
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            servers: [ { url: https://api.test/v1 } ]
            paths:
              /a:
                post:
                  parameters: [ { name: q, in: query, schema: { $ref: '#/components/schemas/A0' } } ]
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A0' } } } }
                  responses:
                    "200":
                      description: Done.
                      content: { application/json: { schema: { $ref: '#/components/schemas/A0' }, example: { a: x } } }
            components:
              schemas:{{schemas}}

            """, "api.yaml");
        var run = Task.Factory.StartNew(document.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.That(run.Wait(Patience), Is.True, "It hangs.");
        Assert.That(run.Result.Where(finding => finding.Code is "FLORA003" or "FLORA021" or "FLORA023" or "FLORA999"), Is.Empty);
    }

    private static string Number(int level) => level.ToString(CultureInfo.InvariantCulture);
}
