using Flora.Runtime;

namespace Flora.Tests.Http;

/// <summary>Items that hold what stands between the items: they would be read as several.</summary>
public sealed class SeparatorsTests
{
    private static readonly ApiRequest Request = new(HttpMethod.Get, "x/{tags}");

    private static IEnumerable<TestCaseData> Ambiguous()
    {
        yield return Row("a header", "tags[0]", "comma", () => Request.HeaderList("tags", ["a,b", "c"]));
        yield return Row("a header in parts", "tags[1]", "comma", () => Request.Header("tags", Parts("c", "a,b"), explode: false));
        yield return Row("an exploded header", "tags[0]", "comma", () => Request.Header("tags", Parts("a,b"), explode: true));
        yield return Row("an object in a header", "tags.n", "comma", () => Request.Header("tags", Members("n", "a,b"), explode: false));
        yield return Row("an exploded object in a header", "tags.a,b", "comma", () => Request.Header("tags", Members("a,b", "n"), explode: true));
        yield return Row("blanks", "tags[0]", "blank", () => Request.Query("tags", Parts("a b", "c"), ParameterStyle.SpaceDelimited, explode: false));
        yield return Row("escaped blanks", "tags[0]", "blank", () => Request.Query("tags", Parts("a%20b", "c"), ParameterStyle.SpaceDelimited, explode: false, allowReserved: true));
        yield return Row("bars", "tags[0]", "bar", () => Request.Query("tags", Parts("a|b", "c"), ParameterStyle.PipeDelimited, explode: false));
        yield return Row("escaped bars", "tags[0]", "bar", () => Request.Query("tags", Parts("a%7cb", "c"), ParameterStyle.PipeDelimited, explode: false, allowReserved: true));
        yield return Row("a label", "tags[0]", "dot", () => Request.Path("tags", Parts("a.b", "c"), ParameterStyle.Label, explode: true));
        yield return Row("blanks of a form", "tags[0]", "blank", () => new UrlEncodedForm().Styled("tags", (IReadOnlyList<string>)["a b", "c"], Texts, FormStyle.SpaceDelimited, explode: false));
        yield return Row("bars of a form", "tags[0]", "bar", () => new UrlEncodedForm().Styled("tags", (IReadOnlyList<string>)["a|b", "c"], Texts, FormStyle.PipeDelimited, explode: false));
        yield return Row("a part of a form", "tags[1]", "comma", () => new MultipartForm().Styled("tags", (IReadOnlyList<string>)["c", "a,b"], Texts, FormStyle.Form, explode: false));
    }

    [TestCaseSource(nameof(Ambiguous))]
    public void They_are_refused(string item, string separator, Action write)
    {
        var problem = $"holds a {separator}, as stands between the items: it would be read as several";
        var fault = Assert.Throws<FloraValidationException>(() => write())!;
        Assert.That(fault.Message, Is.EqualTo($"{item} {problem}. Nothing was sent."));
        Assert.That(fault.Fields, Is.EqualTo([new FloraFieldError(item, problem)]));
    }

    [Test]
    public void What_is_escaped_or_stands_alone_is_sent()
    {
        Assert.That(() => Request.Header("tags", "a,b"), Throws.Nothing);
        Assert.That(Written(ParameterStyle.Form, Parts("a,b", "c")), Is.EqualTo("tags=a%2Cb,c"));
        Assert.That(Written(ParameterStyle.SpaceDelimited, Parts("a,b", "c|d")), Is.EqualTo("tags=a%2Cb%20c%7Cd"));
        Assert.That(Written(ParameterStyle.PipeDelimited, Parts("a,b", "c d")), Is.EqualTo("tags=a%2Cb%7Cc%20d"));
        Assert.That(Written(ParameterStyle.SpaceDelimited, ParameterParts.OfText("a b")), Is.EqualTo("tags=a%20b"));
        Assert.That(Written(ParameterStyle.Label, ParameterParts.OfText("1.5")), Is.EqualTo(".1.5"));
    }

    [TestCase("a%2Fb%2fc%zz,d e", true, "tags=a%2Fb%2fc%25zz%2Cd+e,c")]
    [TestCase("a%2Fb,c&d+", false, "tags=a%252Fb%2Cc%26d%2B,c")]
    public async Task A_form_keeps_what_is_escaped_as_a_query_does(string item, bool allowReserved, string expected)
    {
        var form = new UrlEncodedForm().Styled("tags", (IReadOnlyList<string>)[item, "c"], Texts, FormStyle.Form, explode: false, allowReserved);
        Assert.That(await form.ToContent().ReadAsStringAsync(), Is.EqualTo(expected));
        var alone = new UrlEncodedForm().Text("url", "a%2Fb%20c:/?#[]@,=&d e+", allowReserved: true);
        Assert.That(await alone.ToContent().ReadAsStringAsync(), Is.EqualTo("url=a%2Fb%20c:/?#[]@,=%26d+e%2B"));
    }

    private static Codec<IReadOnlyList<string>> Texts { get; } = Codecs.List(Codecs.String);

    private static string? Written(ParameterStyle style, ParameterParts value) => style.Expand("tags", value, explode: false, ParameterEscaping.All);

    private static ParameterParts Parts(params string[] items) => ParameterParts.OfItems([.. items.Select(ParameterParts.OfText)]);

    private static ParameterParts Members(string name, string value) => ParameterParts.OfMembers([new(name, ParameterParts.OfText(value))]);

    private static TestCaseData Row(string name, string item, string separator, Action write) => new TestCaseData(item, separator, write).SetArgDisplayNames(name);
}
