using Flora.Generator.Document;
using NUnit.Framework;

namespace Flora.Contract.Tests.Json;

/// <summary>All the other tests trust this comparison.</summary>
public sealed class JsonDifferenceTests
{
    [TestCase("1", "1.0")]
    [TestCase("100", "1e2")]
    [TestCase("""{"a": 1, "b": [null, "x"]}""", """{"b": [null, "x"], "a": 1}""")]
    [TestCase("\"2026-01-02T03:04:05Z\"", "\"2026-01-02T03:04:05Z\"")]
    public void Equal(string left, string right) =>
        Assert.That(JsonDifference.Between(JsonText.Read(left), JsonText.Read(right)), Is.Empty);

    [TestCase("""{"a": null}""", "{}", "$.a")]
    [TestCase("{}", """{"a": null}""", "$.a")]
    [TestCase("""{"a": [{"b": 1}]}""", """{"a": [{"b": 2}]}""", "$.a[0].b")]
    [TestCase("[1]", "[1, 2]", "$[1]")]
    [TestCase("1", "\"1\"", "$")]
    [TestCase("0", "false", "$")]
    [TestCase("[]", "{}", "$")]
    [TestCase("\"a\"", "\"A\"", "$")]
    [TestCase("0.1234567890123456789", "0.1234567890123456788", "$")]
    public void Different(string left, string right, string path) =>
        Assert.That(JsonDifference.Between(JsonText.Read(left), JsonText.Read(right)).Single(), Does.StartWith(path + ": "));
}
