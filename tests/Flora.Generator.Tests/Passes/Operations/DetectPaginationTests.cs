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

    // Whatever is renamed, the listing stays one: its shape says so.
    [TestCase("name: cursor", "name: page_cursor", "page_cursor things next_cursor limit")]
    [TestCase("name: cursor", "name: position", "position things next_cursor limit")]
    [TestCase("next_cursor", "following_mark", "cursor things following_mark limit")]
    [TestCase("next_cursor", "goOn", "cursor things goOn limit")]
    [TestCase("things: {", "records: {", "cursor records next_cursor limit")]
    [TestCase("name: limit", "name: howMany", "cursor things next_cursor howMany")]
    [TestCase("next_cursor: { type: [ string, \"null\" ] }", "paging: { type: object, properties: { next: { type: string } } }", "cursor things paging.next limit")]
    public void Renaming_a_part_changes_no_more_than_its_name(string old, string renamed, string expected)
    {
        var document = Listing.With(parameters: "- { name: limit, in: query, schema: { type: integer, maximum: 9 } }\n- { name: owner, in: query, schema: { type: string, pattern: ^o_ } }")
            .Replace(old, renamed, StringComparison.Ordinal);

        var found = Annotating.Through<DetectPagination>(document).SelectToken("paths./things.get.x-pagination")!;
        Assert.That($"{found["cursor"]} {found["items"]} {found["next"]} {found["limit"]}", Is.EqualTo(expected));
    }

    [TestCase("next_cursor", "warning", "name: cursor", "name: q")]
    [TestCase("type: array, items: { $ref: \"#/components/schemas/Thing\" }", "type: array, items: { type: string }", "", "")]
    [TestCase("next_cursor: { type: [ string, \"null\" ] }", "next_cursor: { type: [ string, \"null\" ], format: uuid }", "", "")]
    public void What_only_looks_like_a_listing_is_none(string old, string replaced, string other, string replacedToo)
    {
        var document = Listing.With().Replace(old, replaced, StringComparison.Ordinal);
        document = other.Length == 0 ? document : document.Replace(other, replacedToo, StringComparison.Ordinal);

        Assert.That(Annotating.Through<DetectPagination>(document).SelectToken("paths./things.get.x-pagination"), Is.Null);
    }

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
    [TestCase("x-pagination: { cursor: limit, items: things, next: next_cursor }", "`limit` as cursor, which is no text")]
    [TestCase("x-pagination: { cursor: cursor, items: things, next: next_cursor, limit: cursor }", "`cursor` as limit, which is no parameter")]
    [TestCase("x-pagination: { cursor: cursor, items: next_cursor, next: next_cursor }", "`next_cursor` as items, which is no list")]
    [TestCase("x-pagination: { cursor: cursor, items: things, next: next_cursor, total: nothing }", "`nothing` as total, which the answer does not have")]
    [TestCase("x-pagination: { cursor: cursor, items: things, next: next_cursor, total: next_cursor }", "`next_cursor` as total, which is no whole number")]
    [TestCase("x-pagination: { cursor: cursor, items: things, next: things }", "`things` as next, which is no text")]
    public void What_does_not_fit_the_operation_is_an_error_at_its_line(string pagination, string named) =>
        Assert.That(
            Annotating.Complaints(Listing.With(parameters: "- { name: limit, in: query, schema: { type: integer } }", operation: pagination)),
            Has.Some.StartsWith("api.yaml(10,").And.Contains("error FLORA061").And.Contains(named));
}
