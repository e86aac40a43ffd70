using Flora.Cli.Output;
using Flora.Cli.Output.Documents;
using Flora.Cli.Terminal;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Output;

internal sealed class DocumentFormatTests
{
    [Test]
    public void Many_pages_are_one_document_with_all_items_and_the_rest_of_the_last()
    {
        var printed = Printed.By(
            target => new DocumentFormat(JsonDocumentWriter.Of(target), ["data", "items"]),
            Screen.None,
            Printed.Page("""{"data":{"items":[1],"of":2},"next":"b"}""", ["1"]),
            Printed.Page("""{"id":"r","data":{"of":2,"items":[{"a":[]}]},"next":null}""", ["""{"a":[]}"""]));
        Assert.That(printed, Is.EqualTo("""
            {
              "data": {
                "items": [
                  1,
                  {
                    "a": []
                  }
                ],
                "of": 2
              },
              "id": "r",
              "next": null
            }

            """));
    }

    [Test]
    public void An_empty_page_is_a_document() => Assert.That(
        Printed.By(target => new DocumentFormat(JsonDocumentWriter.Of(target), ["items"]), Screen.None, Printed.Page()), Is.EqualTo("{\n  \"items\": []\n}\n"));

    [Test]
    public void No_page_prints_nothing() => Assert.That(Printed.By(target => new DocumentFormat(JsonDocumentWriter.Of(target), ["items"]), Screen.None), Is.Empty);

    [Test]
    public void A_terminal_gets_escapes_for_what_would_act_on_it() => Assert.That(
        Printed.By(target => new JsonLinesFormat(target), new() { IsTerminal = true }, Printed.Page("\"a\u202e\u009b\U000e0041é日\"")),
        Is.EqualTo("\"a\\u202e\\u009b\\udb40\\udc41é日\"\n"));

    [Test]
    public void A_pipe_gets_the_letters_as_they_are() => Assert.That(
        Printed.By(target => new JsonLinesFormat(target), Screen.None, Printed.Page("\"a\u202eé日\"")), Is.EqualTo("\"a\u202eé日\"\n"));
}
