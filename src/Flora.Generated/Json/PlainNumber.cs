namespace Flora.Runtime;

/// <summary>Reads the numbers that nearly all are: digits, perhaps with a point, no sign and no exponent.</summary>
internal static class PlainNumber
{
    /// <summary>As many digits as surely fit a <see cref="ulong"/>.</summary>
    private const int MostDigits = 19;

    /// <summary>The number with all its digits, zeros at its end included, as .NET's own parser gives it; false for any other spelling.</summary>
    /// <param name="utf8">A number of JSON.</param>
    /// <param name="value">The number.</param>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = default;
        if (utf8.Length > MostDigits)
        {
            return false;
        }
        ulong digits = 0;
        var point = -1;
        for (var i = 0; i < utf8.Length; i++)
        {
            var digit = (uint)(utf8[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (utf8[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }
        value = point < 0 ? digits : new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)(utf8.Length - point - 1));
        return true;
    }
}
