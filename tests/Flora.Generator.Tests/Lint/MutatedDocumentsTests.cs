using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Lint;

/// <summary>Whatever a document says, it is refused with a place or it goes through; no stage throws.</summary>
public sealed class MutatedDocumentsTests
{
    private static readonly string[] Keys =
    [
        "type", "enum", "anyOf", "nullable", "x-csharp-name", "x-cli", "x-pagination", "x-timestamp", "additionalProperties", "items", "properties",
        "required", "format", "minimum", "pattern", "default", "parameters", "example", "examples", "operationId", "tags", "responses", "content",
        "headers", "schema", "$ref", "in", "name", "servers", "security",
    ];

    private static readonly string[] Words =
        ["", "x", "null", "string", "object", "array", "integer", "#/components/schemas/Generation", "get", "query", "200", "/a/{b}", "a.b", "class", "é"];

    [Test]
    public void No_stage_throws([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        var original = DocumentLoader.Load(RepositoryFiles.Paths[GeneratorPaths.DefaultDocument], new Diagnostics())!;
        for (var round = 0; round < 100; round++)
        {
            var root = (JObject)original.Root.DeepClone();
            Mutate(root, random);
            var text = root.ToString(Formatting.None);
            Assert.That(() => Run(new ApiDocument("api.yaml", root)), Throws.Nothing, text);
        }
    }

    private static void Run(ApiDocument document)
    {
        var diagnostics = new Diagnostics();
        if (Checks.Run(document, diagnostics) && PassPipeline.Run(document, new GenerationSettings(), diagnostics) is var annotated && !diagnostics.HasErrors)
        {
            ContractCases.Emit(annotated.Document, diagnostics);
        }
    }

    private static void Mutate(JObject root, Random random)
    {
        for (var step = random.Next(1, 4); step > 0; step--)
        {
            var members = root.Descendants().OfType<JProperty>().ToList();
            var member = members[random.Next(members.Count)];
            switch (random.Next(4))
            {
                case 0:
                    member.Remove();
                    break;
                case 1:
                    member.Value = Value(random);
                    break;
                case 2:
                    member.Value = members[random.Next(members.Count)].Value.DeepClone();
                    break;
                default:
                    ((JObject)member.Parent!)[Keys[random.Next(Keys.Length)]] = Value(random);
                    break;
            }
        }
    }

    private static JToken Value(Random random) => random.Next(8) switch
    {
        0 => JValue.CreateNull(),
        1 => new JArray(Word(random)),
        2 => new JObject(),
        3 => new JValue(random.Next(-5, 500)),
        4 => new JValue(true),
        5 => new JObject { ["$ref"] = Word(random) },
        6 => new JObject { ["type"] = Word(random) },
        _ => new JValue(Word(random)),
    };

    private static string Word(Random random) => Words[random.Next(Words.Length)];
}
