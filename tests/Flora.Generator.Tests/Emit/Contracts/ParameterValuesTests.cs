using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Generator.Tests.Emit.Contracts;

/// <summary>Which values are tried for a parameter.</summary>
public sealed class ParameterValuesTests
{
    [TestCase("""{"schema": {"type": "string", "enum": ["a", "b", "a"]}, "example": "b"}""", """["a","b"]""", TestName = "Each enum value once")]
    [TestCase("""{"schema": {"type": "boolean"}}""", "[true,false]", TestName = "Both booleans")]
    [TestCase("""{"schema": {"type": "integer", "minimum": 1, "maximum": 100}, "example": 50}""", "[50,1,100]", TestName = "The example, then the bounds")]
    [TestCase("""{"schema": {"type": "integer", "minimum": 1, "exclusiveMinimum": true, "exclusiveMaximum": 5}}""", "[2,4]", TestName = "Exclusive bounds of both versions")]
    [TestCase("""{"schema": {"type": "integer"}}""", "[1]", TestName = "Some integer without bounds")]
    [TestCase("""{"schema": {"type": "integer", "maximum": 9223372036854775807}}""", "[9223372036854775807]", TestName = "The largest integer")]
    [TestCase("""{"schema": {"type": "number", "minimum": 0.25}}""", "[0.25]", TestName = "A bound with a fraction")]
    [TestCase("""{"schema": {"type": "number"}, "examples": {"x": {"value": 1.50}, "y": {"value": null}}}""", "[1.50,0.5]", TestName = "Named examples, without null")]
    [TestCase("""{"schema": {"type": "string", "format": "date-time", "examples": ["2026-01-02T03:04:05Z"]}}""", """["2026-01-02T03:04:05Z","2026-01-02T03:04:05.678901+01:00"]""", TestName = "A moment with a fraction and an offset")]
    [TestCase("""{"schema": {"type": "string", "format": "password"}, "example": "a"}""", """["a"]""", TestName = "A format is not free text")]
    [TestCase("""{"schema": {"type": "array", "items": {"type": "string", "enum": ["a", "b", "c"]}}}""", """[["c"],["a","b","c"]]""", TestName = "A list of one and of all")]
    [TestCase("""{"schema": {"type": "array", "maxItems": 2, "items": {"type": "boolean"}}, "example": [true]}""", """[[true],[false],[true,false]]""", TestName = "The documented list first")]
    [TestCase("""{"schema": {"type": "array", "items": {"type": "object"}}}""", "[]", TestName = "A list of objects")]
    [TestCase("""{"schema": {"type": "string", "pattern": "^[0-9]+$"}, "example": "12"}""", """["12"]""", TestName = "A pattern that the texts break")]
    [TestCase("""{"schema": {"type": "string", "pattern": "^\\p{Nd}+$"}, "example": "12"}""", """["12"]""", TestName = "A pattern of another engine does not hide the example")]
    [TestCase("""{"schema": {"type": "string", "pattern": "^(?<bad"}}""", "[]", TestName = "A pattern that is none")]
    [TestCase("""{"schema": {"type": "string", "maxLength": 0}}""", "[]", TestName = "No text fits")]
    [TestCase("""{"schema": {"type": "string", "maxLength": 5, "minLength": 5}}""", """["a&b=c","%41%2"]""", TestName = "Texts are cut to the longest")]
    [TestCase("""{"schema": {"type": "string", "minLength": 40, "maxLength": 41}}""", """["textxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]""", TestName = "A text is made where no hostile one is long enough")]
    [TestCase("""{"schema": {"type": "string", "pattern": "^[a]{3}-1$"}}""", """["aaa-1"]""", TestName = "A text is made of a pattern where there is no example")]
    [TestCase("""{"schema": {"type": "string", "format": "ipv4"}}""", """["192.0.2.1"]""", TestName = "A text is made of a format where there is no example")]
    [TestCase("""{"schema": {"type": "string", "pattern": "^a{100000}$"}}""", "[]", TestName = "A pattern of very many repetitions")]
    [TestCase("""{"schema": {"type": "string", "pattern": "^(?=b)a$"}}""", "[]", TestName = "A pattern that contradicts itself")]
    [TestCase("""{"schema": {"type": "object"}}""", "[]", TestName = "No scalar")]
    [TestCase("{}", "[]", TestName = "No schema")]
    public void Values_of(string parameter, string expected)
    {
        var values = SampleDocument.ValuesOf(SampleDocument.Parse(parameter));
        Assert.That(new JArray(values).ToString(Formatting.None), Is.EqualTo(expected));
    }

    [TestCase("^prj_", "prj_")]
    [TestCase("^prj_.*$", "prj_")]
    [TestCase("^prjx?", "prj")]
    [TestCase("^prj_+", "prj_")]
    [TestCase("prj_", "")]
    public void A_free_text_follows_the_fixed_beginning_of_its_pattern(string pattern, string prefix)
    {
        var values = SampleDocument.ValuesOf(new() { ["schema"] = new JObject { ["type"] = "string", ["pattern"] = pattern } });
        Assert.That(values.Select(value => (string?)value).ToList(), pattern == "prj_"
            ? Is.EqualTo(new[] { pattern })
            : Has.Count.EqualTo(2).And.All.StartsWith(prefix).And.Some.EqualTo(prefix + "a&b=c+d/é?% #\""));
    }

    [Test]
    public void A_header_gets_printable_ASCII_only()
    {
        var values = SampleDocument.ValuesOf(SampleDocument.Parse("""{"schema": {"type": "string"}}"""), "header");
        Assert.That(values.Select(value => (string?)value), Is.Not.Empty.And.All.Matches("^[!-~]([ -~]*[!-~])?$"));
    }

    [Test]
    public void Cutting_never_leaves_half_a_character()
    {
        for (var longest = 1; longest < 40; longest++)
        {
            var values = SampleDocument.ValuesOf(new() { ["schema"] = new JObject { ["type"] = "string", ["maxLength"] = longest } });
            Assert.That(values.Select(value => char.IsHighSurrogate(((string)value!)[^1])), Has.None.True);
        }
    }
}
