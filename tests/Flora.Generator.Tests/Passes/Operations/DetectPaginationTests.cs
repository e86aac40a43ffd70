using Flora.Generator.Passes.Operations;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Passes.Operations;

public sealed class DetectPaginationTests
{
    [Test]
    public void A_cursor_and_a_next_cursor_make_a_listing() =>
        Assert.That(
            Annotating.Through<DetectPagination>(Listing.With()).SelectToken("paths./things.get.x-pagination")!.ToString(Formatting.None),
            Is.EqualTo("""{"cursor":"cursor","items":"things","next":"next_cursor"}"""));

    [Test]
    public void What_the_maintainer_says_stands() =>
        Assert.That(
            Annotating.Through<DetectPagination>(Listing.With(
                parameters: "- { name: begin, in: query, schema: { type: string } }",
                operation: "x-pagination: { cursor: begin, items: things, next: next_cursor }")).SelectToken("paths./things.get.x-pagination.cursor")!.ToString(),
            Is.EqualTo("begin"));

    [TestCase("x-pagination: { cursor: nothing, items: things, next: next_cursor }", "nothing")]
    [TestCase("x-pagination: { cursor: cursor, items: nothing, next: next_cursor }", "nothing")]
    [TestCase("x-pagination: { cursor: cursor, items: things, next: next_cursor.deeper }", "next_cursor.deeper")]
    [TestCase("x-pagination: { cursor: cursor, items: things }", "next")]
    [TestCase("x-pagination: {}", "(none)")]
    public void What_does_not_fit_the_operation_is_an_error_at_its_line(string pagination, string named) =>
        Assert.That(
            Annotating.Complaints(Listing.With(operation: pagination)),
            Has.Some.StartsWith("api.yaml(10,").And.Contains("error FLORA061").And.Contains(named));

    [Test]
    public void What_is_no_listing_is_not_generated_and_says_so() =>
        Assert.That(
            Annotating.Complaints("""
                openapi: 3.1.0
                info: { title: T, version: "1" }
                servers: [ { url: https://api.test } ]
                paths:
                  /things:
                    get:
                      operationId: things_get
                      responses: { "200": { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
                """),
            Has.One.StartsWith("api.yaml(7,").And.Contains("error FLORA062").And.Contains("things_get").And.Contains("x-pagination"));
}
