using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class LowerToOpenApi30Tests
{
    [Test]
    public void What_only_3_1_knows_is_gone()
    {
        var root = Annotating.Through<LowerToOpenApi30>("""
            openapi: 3.1.0
            jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
            info: { title: T, version: "1", summary: s, license: { name: MIT, identifier: MIT } }
            webhooks: {}
            paths: {}
            components:
              schemas:
                A: { type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10 }
                B: { type: integer, minimum: 0, exclusiveMinimum: true }
            """);

        Assert.That(root.ToString(Formatting.None), Is.EqualTo(
            """{"openapi":"3.0.3","info":{"title":"T","version":"1","license":{"name":"MIT"}},"paths":{},"components":{"schemas":{"A":{"type":"integer","exclusiveMinimum":true,"exclusiveMaximum":true,"minimum":0,"maximum":10},"B":{"type":"integer","minimum":0,"exclusiveMinimum":true}}}}"""));
    }
}
