using System.Globalization;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

/// <summary>Decimals are read as they are written: short ones by a way of their own, which must not show.</summary>
public sealed class NumberTests
{
    [TestCase("0")]
    [TestCase("-0")]
    [TestCase("0.0")]
    [TestCase("12.50")]
    [TestCase("0.000001")]
    [TestCase("1735689600123")]
    [TestCase("9999999999999999999")]
    [TestCase("10000000000000000000")]
    [TestCase("18446744073709551616")]
    [TestCase("4294967296.5")]
    [TestCase("0.0000000000000000001")]
    [TestCase("0.00000000000000000001")]
    [TestCase("-12.50")]
    [TestCase("79228162514264337593543950335")]
    public void A_decimal_keeps_its_value_and_its_zeros(string text)
    {
        var expected = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

        Assert.That(Bits(Read(text)), Is.EqualTo(Bits(expected)));
    }

    [TestCase("1e3", "1000")]
    [TestCase("1E+3", "1000")]
    [TestCase("1.5e-3", "0.0015")]
    public void An_exponent_is_understood(string text, string value) =>
        Assert.That(Read(text), Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Test]
    public void Any_number_is_read_as_the_framework_reads_it()
    {
        var random = new Random(11);
        for (var i = 0; i < 5000; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => (char)('0' + random.Next(10)))).TrimStart('0');
            digits = digits.Length == 0 ? "0" : digits;
            var point = random.Next(digits.Length + 1);
            var text = (random.Next(4) == 0 ? "-" : "") + (point == 0 ? "0." + digits : point == digits.Length ? digits : digits.Insert(point, "."));
            Assert.That(Bits(Read(text)), Is.EqualTo(Bits(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))), text);
        }
    }

    [TestCase("79228162514264337593543950336")]
    [TestCase("1e29")]
    [TestCase("01")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("+1")]
    [TestCase("1.2.3")]
    public void What_is_no_decimal_is_an_error(string text) => Assert.That(() => Read(text), Throws.TypeOf<FloraResponseException>());

    private static decimal Read(string number) =>
        FloraJson.Parse<Generation>(JsonEdits.With(Samples.LeastGeneration, "charged_cost", number)).ChargedCost!.Value;

    // The scale too: 12.50 is not 12.5 when it is written again.
    private static int[] Bits(decimal value) => decimal.GetBits(value);
}
