using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

/// <summary>Values that stand in JSON as strings of a format, and values that can be null within lists and maps.</summary>
public sealed class ScalarCodecTests
{
    [Test]
    public void A_UUID()
    {
        Assert.That(Coding.Write(Codecs.Guid, Coding.Read(Codecs.Guid, "\"7D0F3C1E-5A54-4A3C-9A54-1C5D3A6C0B11\"")), Is.EqualTo("\"7d0f3c1e-5a54-4a3c-9a54-1c5d3a6c0b11\""));
        Assert.That(Coding.Fault(Codecs.List(Codecs.Guid), """["7d0f3c1e5a544a3c9a541c5d3a6c0b11"]"""), Is.EqualTo("[0] is not a UUID"));
        Assert.That(Coding.Fault(Codecs.Guid, "7"), Is.EqualTo("$ is a number where a string is expected"));
    }

    [TestCase("\"12.50\"", "\"12.50\"")]
    [TestCase("\"-0.1\"", "\"-0.1\"")]
    [TestCase("\"1e2\"", "\"100\"")]
    [TestCase("\"79228162514264337593543950335\"", "\"79228162514264337593543950335\"")]
    public void A_decimal_as_a_string(string json, string written)
    {
        Assert.That(Coding.Write(Codecs.DecimalText, Coding.Read(Codecs.DecimalText, json)), Is.EqualTo(written));
    }

    [TestCase("\"1,5\"")]
    [TestCase("\"\"")]
    [TestCase("\" 1\"")]
    [TestCase("\"1e400\"")]
    [TestCase("\"0x1\"")]
    public void What_is_no_decimal_is_refused(string json)
    {
        Assert.That(Coding.Fault(Codecs.DecimalText, json), Is.EqualTo("$ is not a decimal number, or out of its range"));
    }

    [Test]
    public void Bytes()
    {
        var bytes = Coding.Read(Codecs.Bytes, "\"AP8Q\"");

        Assert.That(bytes, Is.EqualTo(new byte[] { 0, 255, 16 }));
        Assert.That(bytes.Equals(Coding.Read(Codecs.Bytes, "\"AP8Q\"")), Is.True);
        Assert.That(Coding.Write(Codecs.Bytes, bytes), Is.EqualTo("\"AP8Q\""));
        Assert.That(Coding.Fault(Codecs.Bytes, "\"A\""), Is.EqualTo("$ is not Base64"));
    }

    [TestCase("""["a",null]""")]
    [TestCase("[]")]
    public void Strings_and_null(string json)
    {
        var codec = Codecs.List(Codecs.Nullable(Codecs.String));

        Assert.That(Coding.Write(codec, Coding.Read(codec, json)), Is.EqualTo(json));
    }

    [Test]
    public void Numbers_and_null()
    {
        var codec = Codecs.Map(Codecs.NullableValue(Codecs.Int32));
        var map = Coding.Read(codec, """{"a":1,"b":null}""");

        Assert.That((map["a"], map["b"]), Is.EqualTo(((int?)1, (int?)null)));
        Assert.That(Coding.Write(codec, map), Is.EqualTo("""{"a":1,"b":null}"""));
        Assert.That(Coding.Fault(Codecs.List(Codecs.Nullable(Codecs.String)), "[null,7]"), Is.EqualTo("[1] is a number where a string is expected"));
    }
}
