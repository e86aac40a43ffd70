using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class LowerToOpenApi31Tests
{
    private const string Document = """
        openapi: 3.2.0
        $self: https://a.test
        paths:
          /a:
            query: { responses: {} }
            additionalOperations: { COPY: { responses: {} } }
            get:
              responses:
                "200": { summary: Short., content: { application/json: { $ref: '#/components/mediaTypes/M' } } }
                "404": {}
        components:
          mediaTypes: { M: { schema: { type: string } } }

        """;

    [Test]
    public void Leaves_out_what_3_1_does_not_know()
    {
        var root = Annotating.Through<LowerToOpenApi31>(Document);
        Assert.That(root["$self"], Is.Null);
        Assert.That(root["components"]!["mediaTypes"], Is.Null);
        Assert.That(root["paths"]!["/a"]!.Select(member => member.Path), Is.EqualTo(new[] { "paths['/a'].get" }));
    }

    [Test]
    public void Keeps_what_it_can_say()
    {
        var answers = Annotating.Through<LowerToOpenApi31>(Document)["paths"]!["/a"]!["get"]!["responses"]!;
        Assert.That((string?)answers["200"]!["description"], Is.EqualTo("Short."));
        Assert.That((string?)answers["404"]!["description"], Is.Empty);
        Assert.That((string?)answers["200"]!["content"]!["application/json"]!["schema"]!["type"], Is.EqualTo("string"));
    }
}
