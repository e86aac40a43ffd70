using Flora.Generator.Lint.Support;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class KeywordsOfVersion32Tests
{
    private const string Document = """
        info: {title: T, version: '1'}
        $self: https://a.test/openapi.yaml
        servers: [{url: https://a.test, name: production}]
        tags: [{name: a, summary: A, parent: b, kind: nav}]
        paths:
          /ok: {get: {responses: {'200': {description: x}}}}
          /a:
            query: {responses: {}}
            additionalOperations: {COPY: {responses: {}}}
            post:
              parameters:
                - {name: q, in: querystring, content: {}}
                - {name: c, in: cookie, style: cookie, schema: {type: string}}
              requestBody:
                content:
                  multipart/form-data:
                    schema: {type: object}
                    itemEncoding: {}
                    prefixEncoding: []
                    encoding: {a: {encoding: {}, itemEncoding: {}, prefixEncoding: []}}
              responses:
                '200':
                  summary: Short.
                  content:
                    application/jsonl: {itemSchema: {type: object}}
                    application/json: {$ref: '#/components/mediaTypes/M', examples: {e: {dataValue: 1, serializedValue: '1'}}}
        components:
          mediaTypes: {M: {schema: {$ref: '#/components/schemas/S'}}}
          schemas:
            S: {type: object, xml: {nodeType: element}, discriminator: {propertyName: p, defaultMapping: S}}
          securitySchemes:
            O: {type: oauth2, deprecated: true, oauth2MetadataUrl: https://a.test, flows: {deviceAuthorization: {}}}

        """;

    [Test]
    public void Each_is_named_once_with_its_place()
    {
        var lines = Linting.OfWhole("openapi: 3.2.0\n" + Document).Lines.Where(line => line.Contains("FLORA034")).ToList();
        Assert.That(lines, Has.Count.EqualTo(NewKeywords.All.Count));
        Assert.That(lines, Is.All.Contains("is new in OpenAPI 3.2, and the document is read as 3.1: "));
        Assert.That(NewKeywords.All.Select(keyword => keyword.Path.Replace("=", ": ")), Is.All.Matches<string>(path => lines.Exists(line => line.Contains($"'{path}' is new"))));
        Assert.That(lines, Has.One.StartsWith("api.yaml(3,1): warning FLORA034: '$self' is new").And.One.StartsWith("api.yaml(13,25): warning FLORA034: 'in: querystring' is new"));
    }

    [Test]
    public void Nothing_of_them_is_an_error() =>
        Assert.That(Linting.OfWhole("openapi: 3.2.1\n" + Document).Lines, Has.None.Contains(": error "));

    [Test]
    public void Version_3_1_has_places_of_its_own_and_wants_descriptions() =>
        Assert.That(Linting.OfWhole("openapi: 3.1.0\n" + Document).Lines, Is.EqualTo(new[]
        {
            "api.yaml(23,9): error FLORA022: This response has no 'description'. Add 'description', which is a text.",
        }));
}
