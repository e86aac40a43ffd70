namespace Flora.Runtime;

internal readonly partial struct ModelWriter
{
    internal ModelWriter Member(string name, string? value)
    {
        writer.WriteString(name, value);
        return this;
    }

    internal ModelWriter Member(string name, int value)
    {
        writer.WriteNumber(name, value);
        return this;
    }

    internal ModelWriter Member(string name, long value)
    {
        writer.WriteNumber(name, value);
        return this;
    }

    internal ModelWriter Member(string name, decimal value)
    {
        writer.WriteNumber(name, value);
        return this;
    }

    internal ModelWriter Member(string name, double value)
    {
        writer.WriteNumber(name, value);
        return this;
    }

    internal ModelWriter Member(string name, bool value)
    {
        writer.WriteBoolean(name, value);
        return this;
    }

    internal ModelWriter Member(string name, int? value) => value is { } known ? Member(name, known) : Null(name);

    internal ModelWriter Member(string name, long? value) => value is { } known ? Member(name, known) : Null(name);

    internal ModelWriter Member(string name, decimal? value) => value is { } known ? Member(name, known) : Null(name);

    internal ModelWriter Member(string name, double? value) => value is { } known ? Member(name, known) : Null(name);

    internal ModelWriter Member(string name, bool? value) => value is { } known ? Member(name, known) : Null(name);

    internal ModelWriter Optional(string name, string? value) => value is null ? this : Member(name, value);

    internal ModelWriter Optional(string name, int? value) => value is { } known ? Member(name, known) : this;

    internal ModelWriter Optional(string name, long? value) => value is { } known ? Member(name, known) : this;

    internal ModelWriter Optional(string name, decimal? value) => value is { } known ? Member(name, known) : this;

    internal ModelWriter Optional(string name, double? value) => value is { } known ? Member(name, known) : this;

    internal ModelWriter Optional(string name, bool? value) => value is { } known ? Member(name, known) : this;

    internal ModelWriter String(string value)
    {
        writer.WriteStringValue(value);
        return this;
    }

    internal ModelWriter Number(int value)
    {
        writer.WriteNumberValue(value);
        return this;
    }

    internal ModelWriter Number(long value)
    {
        writer.WriteNumberValue(value);
        return this;
    }

    internal ModelWriter Number(decimal value)
    {
        writer.WriteNumberValue(value);
        return this;
    }

    internal ModelWriter Number(double value)
    {
        writer.WriteNumberValue(value);
        return this;
    }

    internal ModelWriter Boolean(bool value)
    {
        writer.WriteBooleanValue(value);
        return this;
    }

    private ModelWriter Null(string name)
    {
        writer.WriteNull(name);
        return this;
    }
}
