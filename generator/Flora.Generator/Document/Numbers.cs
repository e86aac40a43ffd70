using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Numbers of a document without loss: each keeps all its digits.</summary>
public static class Numbers
{
    /// <summary>How many digits a <see cref="decimal"/> holds in any case.</summary>
    private const int DecimalDigits = 28;

    /// <summary>An octal (<c>0o17</c>) or hexadecimal (<c>0x1F</c>) integer.</summary>
    public static JValue FromBase(string text)
    {
        var radix = text[1] == 'o' ? 8 : 16;
        var value = text.Skip(2).Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
        return Integer(value);
    }

    /// <summary>
    /// A decimal number, with or without a fraction or an exponent: a <see cref="long"/> or <see cref="BigInteger"/>, a <see cref="decimal"/>, or, where
    /// that would lose digits, a <see cref="JRaw"/>.
    /// </summary>
    public static JValue FromDecimal(string text)
    {
        var mantissaEnd = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (mantissaEnd < 0 ? text : text[..mantissaEnd]).TrimStart('+');
        if (mantissaEnd < 0 && !mantissa.Contains('.', StringComparison.Ordinal))
        {
            return Integer(BigInteger.Parse(mantissa, CultureInfo.InvariantCulture));
        }
        return HoldsIn(mantissa, mantissaEnd < 0 ? "0" : text[(mantissaEnd + 1)..])
            ? new JValue(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))
            : new JRaw(Json(mantissa, mantissaEnd < 0 ? "" : text[mantissaEnd..]));
    }

    /// <summary>The digits of a number, however it is held; null for any other token.</summary>
    public static string? TextOf(JToken? token) =>
        token is JValue { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Raw } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static JValue Integer(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? new((long)value) : new JValue((object)value);

    private static bool HoldsIn(string mantissa, string exponentText)
    {
        if (!int.TryParse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs((long)exponent) > DecimalDigits)
        {
            return false;
        }
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        var digits = mantissa.Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();
        return scale <= DecimalDigits && digits + Math.Max(0, -scale) <= DecimalDigits;
    }

    /// <summary>JSON wants a digit on both sides of the point and no zeros before the first.</summary>
    private static string Json(string mantissa, string exponent)
    {
        var sign = mantissa.StartsWith('-') ? "-" : "";
        var parts = mantissa.TrimStart('-').Split('.');
        var whole = parts[0].TrimStart('0');
        var fraction = parts.Length > 1 && parts[1].Length > 0 ? "." + parts[1] : "";
        return sign + (whole.Length == 0 ? "0" : whole) + fraction + exponent;
    }
}
