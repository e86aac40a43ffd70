using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Numbers as JSON spells them, of any size.</summary>
internal static class JsonNumber
{
    /// <summary>Writes a number as it is spelled.</summary>
    internal static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> number)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(number, skipInputValidation: true);
            return;
        }
        // A raw value inside of an array would not be indented; a number that was parsed is, and keeps its spelling.
        var reader = new Utf8JsonReader(number);
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }

    /// <summary>One spelling for all spellings of the same number: <c>1.0</c>, <c>1</c> and <c>10e-1</c> become <c>1e0</c>.</summary>
    internal static string Canonical(string number)
    {
        var mark = number.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? BigInteger.Zero : BigInteger.Parse(number.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? number : number.Substring(0, mark);
        var negative = mantissa[0] == '-';
        mantissa = mantissa.TrimStart('-');
        var point = mantissa.AsSpan().IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        mantissa = mantissa.TrimStart('0');
        var digits = mantissa.TrimEnd('0');
        if (digits.Length == 0)
        {
            return "0e0";
        }
        exponent += mantissa.Length - digits.Length;
        return (negative ? "-" : "") + digits + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }
}
