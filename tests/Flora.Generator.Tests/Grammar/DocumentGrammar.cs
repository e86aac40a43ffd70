using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>Makes documents: each seed gives another one, and the same seed the same.</summary>
internal static class DocumentGrammar
{
    /// <summary>The document of a seed.</summary>
    public static JObject Of(int seed)
    {
        var choices = new Choices(seed);
        var is31 = choices.OneIn(2);
        var schemas = new SchemaGrammar(choices, is31);
        var components = schemas.Components();
        var document = new JObject
        {
            ["openapi"] = is31 ? "3.1.0" : "3.0.3",
            ["info"] = new JObject { ["title"] = "Made", ["version"] = "1" },
            ["servers"] = new JArray(new JObject { ["url"] = "https://api.test/v1" }),
            ["security"] = new JArray(new JObject { ["key"] = new JArray() }),
            ["paths"] = new OperationGrammar(choices, schemas).Paths(),
            ["components"] = new JObject
            {
                ["securitySchemes"] = new JObject { ["key"] = new JObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["schemas"] = components,
            },
        };
        new SecurityGrammar(new Choices(seed + 1_000_000), seed).AddTo(document);
        return document;
    }
}
