using System.Globalization;
using System.Text.Json;

namespace Flora.Runtime;

internal ref partial struct ModelReader
{
    private readonly bool IsNull => reader.TokenType == JsonTokenType.Null;

    internal readonly string String()
    {
        Expect(JsonTokenType.String, "a string");
        return shared is null || reader.ValueIsEscaped ? JsonText.StringOf(in reader) : shared.Of(reader.ValueSpan);
    }

    /// <summary>A string; one of <paramref name="known"/> without an allocation when it is among them.</summary>
    internal readonly string String(KnownStrings known)
    {
        Expect(JsonTokenType.String, "a string");
        return (reader.ValueIsEscaped ? null : known.Find(reader.ValueSpan)) ?? String();
    }

    internal readonly bool Boolean() => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Wrong("true or false"),
    };

    internal readonly decimal Decimal()
    {
        Expect(JsonTokenType.Number, "a number");
        return PlainNumber.TryParse(reader.ValueSpan, out var value) || reader.TryGetDecimal(out value) ? value : throw Unfit("is out of the range of a decimal");
    }

    internal readonly double Double()
    {
        Expect(JsonTokenType.Number, "a number");
        return reader.TryGetDouble(out var value) && !double.IsInfinity(value) ? value : throw Unfit("is out of the range of a double");
    }

    internal readonly long Int64()
    {
        Expect(JsonTokenType.Number, "an integer");
        return reader.TryGetInt64(out var value) ? value : Integral(long.MinValue, long.MaxValue);
    }

    internal readonly int Int32()
    {
        Expect(JsonTokenType.Number, "an integer");
        return reader.TryGetInt32(out var value) ? value : (int)Integral(int.MinValue, int.MaxValue);
    }

    internal readonly Guid Guid() =>
        System.Guid.TryParseExact(String(), "D", out var value) ? value : throw Unfit("is not a UUID");

    internal readonly decimal DecimalText() =>
        decimal.TryParse(String(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unfit("is not a decimal number, or out of its range");

    internal readonly IReadOnlyList<byte> Bytes()
    {
        try
        {
            return new ValueList<byte>(Convert.FromBase64String(String()));
        }
        catch (FormatException)
        {
            throw Unfit("is not Base64");
        }
    }

    internal readonly string? StringOrNull() => IsNull ? null : String();

    internal readonly bool? BooleanOrNull() => IsNull ? null : Boolean();

    internal readonly decimal? DecimalOrNull() => IsNull ? null : Decimal();

    internal readonly double? DoubleOrNull() => IsNull ? null : Double();

    internal readonly long? Int64OrNull() => IsNull ? null : Int64();

    internal readonly int? Int32OrNull() => IsNull ? null : Int32();

    /// <summary>An integer in another spelling: <c>1.0</c> and <c>1e2</c> are integers by JSON Schema.</summary>
    private readonly long Integral(long least, long most)
    {
        var readable = reader.TryGetDecimal(out var value);
        if (readable && value != decimal.Truncate(value))
        {
            throw Unfit("is not an integer");
        }
        if (!readable || value < least || value > most)
        {
            throw Unfit(string.Format(CultureInfo.InvariantCulture, "is out of range: {0} to {1}", least, most));
        }
        return (long)value;
    }

    private readonly ModelReadException Unfit(string problem) => ModelReadException.Unfit(problem, reader.TokenStartIndex);
}
