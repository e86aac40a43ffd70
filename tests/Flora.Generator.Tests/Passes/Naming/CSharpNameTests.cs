using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class CSharpNameTests
{
    [TestCase("created_at", "CreatedAt")]
    [TestCase("imageUrl", "ImageUrl")]
    [TestCase("URL", "Url")]
    [TestCase("x", "X")]
    [TestCase("2fa", "Value2fa")]
    [TestCase("!?", "NotQuestion")]
    public void Types_and_members_are_pascal_case(string name, string expected) =>
        Assert.That(CSharpName.Type(name), Is.EqualTo(expected));

    [TestCase("CreatedAt", "createdAt")]
    [TestCase("Class", "@class")]
    [TestCase("Url", "url")]
    public void Locals_are_camel_case_and_no_keyword(string name, string expected) =>
        Assert.That(CSharpName.Local(name), Is.EqualTo(expected));

    [TestCase("Things", "Thing")]
    [TestCase("Categories", "Category")]
    [TestCase("Status", "Status")]
    [TestCase("Data", "Data")]
    [TestCase("OrderData", "OrderData")]
    [TestCase("Canvases", "Canvas")]
    [TestCase("Canvas", "Canvas")]
    [TestCase("CanvasNodes", "CanvasNode")]
    [TestCase("address", "address")]
    [TestCase("sms", "sms")]
    [TestCase("S", "S")]
    [TestCase("Thing", "Thing")]
    public void Plurals_lose_their_plural(string name, string expected) =>
        Assert.That(CSharpName.Singular(name), Is.EqualTo(expected));

    [TestCase("plain", "\"plain\"")]
    [TestCase("quo\"te\\", "\"quo\\\"te\\\\\"")]
    [TestCase("a\nb\u2028\u0000", "\"a\\nb\\u2028\\u0000\"")]
    public void Literals_are_escaped(string text, string expected) =>
        Assert.That(CSharpName.Literal(text), Is.EqualTo(expected));
}
