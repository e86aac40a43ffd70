using Flora.Generator.Docs;
using Flora.Generator.Docs.Samples;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Docs;

/// <summary>Samples are made of the document's examples; the contract tests run them.</summary>
public sealed class SampleTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test } ]
        paths:
          /things/{thing_id}:
            get:
              operationId: things_get
              x-follow: { state: state, ended: [ done ], seconds: 7 }
              parameters:
                - { name: thing_id, in: path, required: true, schema: { type: string }, example: it's }
                - { name: old, in: query, deprecated: true, schema: { type: string }, example: x }
                - { name: silent, in: query, schema: { type: string } }
              responses:
                "200":
                  description: The thing.
                  content:
                    application/json:
                      schema: { type: object, required: [ state ], properties: { state: { type: string } } }
                      examples: { going: { value: { state: going } }, done: { value: { state: done } } }
        """;

    private const string Styles = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test } ]
        paths:
          /things/{point}:
            get:
              operationId: things_get
              parameters:
                - { name: point, in: path, required: true, style: matrix, explode: true, schema: { $ref: "#/components/schemas/Point" }, example: { y: 2, x: 1, made: m } }
                - { name: filter, in: query, style: deepObject, example: { size: { min: 1.5 }, tags: [ a ] }, schema: { type: object, properties: { size: { type: object, properties: { min: { type: number } } }, tags: { type: array, items: { type: string } } } } }
                - { name: tags, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } }, example: [ a, b c ] }
                - { name: page, in: query, schema: { type: object, properties: { number: { type: integer }, sort: { type: array, items: { type: string } } } }, example: { number: 2, sort: [ a, b ] } }
                - { name: id, in: query, schema: { oneOf: [ { type: string }, { type: integer } ] }, example: u }
                - { name: where, in: query, content: { application/json: { schema: { type: object }, example: { b: 1, a: null } } } }
                - { name: X-Point, in: header, explode: true, schema: { $ref: "#/components/schemas/Point" }, example: { x: 1, y: 2 } }
                - { name: session, in: cookie, schema: { type: string }, example: s1 }
                - { name: level, in: cookie, schema: { type: integer }, example: 2 }
                - { name: secret, in: cookie, schema: { type: string }, example: a b }
              responses: { "200": { description: d, content: { application/json: { schema: { type: object }, example: {} } } } }
        components: { schemas: { Point: { type: object, properties: { x: { type: integer }, y: { type: integer }, made: { type: string, readOnly: true } } } } }
        """;

    [Test]
    public void Quotes_reach_each_language_as_it_writes_them()
    {
        var texts = Samples(Yaml)[0].Texts.ToDictionary(text => text.Language, text => text.Text);
        Assert.That(texts["curl"], Is.EqualTo("curl https://api.test/things/it%27s"));
        Assert.That(texts["flora"], Is.EqualTo(@"flora things get 'it'\''s'"));
        Assert.That(texts["C#"], Does.StartWith("ThingGetResponse thingGetResponse = await client.Things.GetAsync(\"it's\");").Or.Contain("client.Things.GetAsync(\"it's\")"));
    }

    [Test]
    public void Parameters_of_every_style_are_shown_as_they_are_sent()
    {
        var sample = Samples(Styles).Single(sample => sample.Use == SampleUse.Options);
        var texts = sample.Texts.ToDictionary(text => text.Language, text => text.Text.Split(" \\\n").Select(line => line.Trim()).ToList());
        Assert.That(texts["curl"], Is.EqualTo(new[]
        {
            "curl -G 'https://api.test/things/;x=1;y=2'",
            "--data-urlencode filter%5Bsize%5D%5Bmin%5D=1.5", "--data-urlencode filter%5Btags%5D%5B0%5D=a", "--data-urlencode 'tags=a|b c'",
            "--data-urlencode number=2", "--data-urlencode sort=a", "--data-urlencode sort=b", "--data-urlencode id=u", "--data-urlencode 'where={\"b\":1,\"a\":null}'",
            "-H 'X-Point: x=1,y=2'", "-H 'Cookie: session=s1; level=2'",
        }));
        Assert.That(texts["flora"], Has.Member("--id '\"u\"'").And.Member("--tags a").And.Member("--page '{\"number\":2,\"sort\":[\"a\",\"b\"]}'").And.Member("--session s1"));
        Assert.That(sample.Stubs.Single()["request"]!.ToString(Newtonsoft.Json.Formatting.None), Does.StartWith(
            """{"method":"GET","urlPath":"/things/;x=1;y=2","queryParameters":{"filter[size][min]":{"equalTo":"1.5"},"filter[tags][0]":{"equalTo":"a"},"tags":{"equalTo":"a|b c"},"number":{"equalTo":"2"},"sort":{"hasExactly":[{"equalTo":"a"},{"equalTo":"b"}]},"id":{"equalTo":"u"},"where":{"equalToJson":"{\"b\":1,\"a\":null}"}},"cookies":{"session":{"equalTo":"s1"},"level":{"equalTo":"2"}},"headers":{"X-Point":{"equalTo":"x=1,y=2"}""" + "}"));
    }

    [Test]
    public void Parameters_without_an_example_and_deprecated_ones_are_not_shown() =>
        Assert.That(Samples(Yaml).Select(sample => sample.Use), Is.EqualTo([SampleUse.Call, SampleUse.Follow]));

    [Test]
    public void Following_asks_as_often_as_the_document_says_until_the_example_of_the_end()
    {
        var follow = Samples(Yaml).Single(sample => sample.Use == SampleUse.Follow);
        Assert.That(follow.Texts.Select(text => text.Text), Is.All.Match("sleep 7|FromSeconds\\(7\\)"));
        Assert.That(follow.Stubs.Select(stub => (string?)stub.SelectToken("response.jsonBody.state")), Is.EqualTo(["going", "done"]));
        Assert.That((string?)follow.Output.Single()["state"], Is.EqualTo("done"));
    }

    [Test]
    public void What_cannot_be_followed_is_told()
    {
        var diagnostics = new Diagnostics();
        Assert.That(Samples(Yaml.Replace("going: { value: { state: going } }, ", "", StringComparison.Ordinal), diagnostics).Select(sample => sample.Use), Is.EqualTo([SampleUse.Call]));
        Assert.That(diagnostics.Single().ToString(), Does.Contain("warning FLORA096: x-follow of 'things_get' cannot be shown"));
    }

    [Test]
    public void A_sample_that_could_not_be_run_is_not_shown()
    {
        var diagnostics = new Diagnostics();
        var none = Yaml.Replace("examples: { going: { value: { state: going } }, done: { value: { state: done } } }", "", StringComparison.Ordinal);
        Assert.That(Samples(none, diagnostics), Is.Empty);
        Assert.That(diagnostics.Single().ToString(), Does.Contain("warning FLORA096: The reference shows no sample of 'things_get': a successful answer has no example"));
    }

    [Test]
    public void The_listing_of_this_API_shows_every_use_that_it_describes()
    {
        var samples = new DocsPipeline(RepositoryFiles.Paths).Samples(RepositoryFiles.Paths[GeneratorPaths.DefaultDocument], new(), new Diagnostics())!;
        Assert.That(samples.Select(sample => sample.Name), Is.EqualTo(
        [
            "generations_list.call", "generations_list.options", "generations_list.next-page", "generations_list.every-page", "runs_get.call", "runs_get.follow",
        ]));
        var filtered = samples[1].Texts.ToDictionary(text => text.Language, text => text.Text);
        Assert.That(filtered["flora"], Is.EqualTo("flora generations list \\\n  --limit 50 \\\n  --project-id prj_abc123 \\\n  --status completed \\\n  --workspace-id ws_abc123"));
        Assert.That(filtered["C#"], Does.Contain("    Status = GenerationStatus.Completed,\n"));
    }

    private static IReadOnlyList<DocumentedSample> Samples(string yaml, Diagnostics? diagnostics = null)
    {
        using var folder = new TemporaryFolder();
        return new DocsPipeline(RepositoryFiles.Paths).Samples(folder.Write("api.yaml", yaml), new(), diagnostics ?? new Diagnostics())!;
    }
}
