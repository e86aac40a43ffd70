using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Passes.Normalization;

/// <summary>What the API sends by itself has models.</summary>
public sealed class NameReceivedBodiesTests
{
    [Test]
    public void Bodies_of_webhooks_and_callbacks_are_components()
    {
        var root = Annotating.Through<NameReceivedBodies>("""
            openapi: 3.1.0
            paths:
              /a:
                post:
                  callbacks:
                    on_data:
                      '{$request.body#/url}':
                        post:
                          summary: Data came.
                          requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                          responses: { "200": { description: x } }
                      x-note: 1
                    shared: { $ref: '#/components/callbacks/Shared' }
                  responses: { "200": { description: x } }
            webhooks:
              thing.changed:
                post: { requestBody: { $ref: '#/components/requestBodies/Changed' }, responses: { "200": { description: x } } }
              named: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }, responses: { "200": { description: x } } } }
              none: { post: { requestBody: { content: { text/plain: { schema: { type: string } } } }, responses: { "200": { description: x } } } }
            components:
              requestBodies: { Changed: { content: { application/cloudevents+json: { schema: { type: object, description: D. } } } } }
              callbacks:
                Shared: { '{$url}': { put: { requestBody: { content: { application/json: { schema: { type: object, title: T } } } }, responses: { "200": { description: x } } } } }
              schemas: { Thing: { type: object } }
            """);
        Assert.That(root["components"]!["schemas"]!.ToString(Formatting.None), Is.EqualTo(
            """{"Thing":{"type":"object"},"ThingChangedWebhook":{"type":"object","description":"D."},"""
            + """ "OnDataCallback":{"type":"object","properties":{"a":{"type":"string"}},"description":"Data came."},"SharedCallback":{"type":"object","title":"T"}}""".Trim()));
        Assert.That(root["webhooks"], Is.Null);
        Assert.That(root["components"]!["callbacks"], Is.Null);
        Assert.That(root["paths"]!["/a"]!["post"]!["callbacks"], Is.Null);
    }
}
