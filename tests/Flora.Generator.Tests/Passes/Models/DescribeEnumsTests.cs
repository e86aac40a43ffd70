using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Models;

public sealed class DescribeEnumsTests
{
    [Test]
    public void Values_get_names_of_their_own_and_keep_their_text()
    {
        var schema = Annotating.Schemas("Colour: { type: string, description: A colour., enum: [ red, dark-red, darkRed, value, '', '\"', red ] }")["components"]!["schemas"]!["Colour"]!;

        var annotation = (JObject)schema["x-cs-enum"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)annotation["name"], Is.EqualTo("Colour"));
            Assert.That((string?)annotation["docs"]![0], Is.EqualTo("<summary>A colour.</summary>"));
            Assert.That(annotation["values"]!.Select(value => $"{value["name"]} = {value["literal"]}"), Is.EqualTo(new[]
            {
                "Red = \"red\"", "DarkMinusRed = \"dark-red\"", "DarkRed = \"darkRed\"", "ValueValue = \"value\"", "Empty = \"\"", "Quote = \"\\\"\"",
            }));
        });
    }
}
