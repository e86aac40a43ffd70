namespace Flora.Generator.Passes.Types;

/// <summary>How a schema appears in C#, and how the runtime reads and writes it.</summary>
/// <param name="Name">The type, without the question mark of an optional one.</param>
/// <param name="Reader">The reader's method for it, such as <c>String</c> or <c>List</c>; with <c>OrNull</c> appended it takes null.</param>
/// <param name="Codec">The codec that the reader and the writer need to be told; null for what they know by themselves.</param>
/// <param name="ItemCodec">The codec of one such value within a list or map.</param>
public sealed record CSharpType(string Name, string Reader, string? Codec, string ItemCodec)
{
    public static CSharpType String { get; } = Simple("string", "String");

    public static CSharpType Int32 { get; } = Simple("int", "Int32");

    public static CSharpType Int64 { get; } = Simple("long", "Int64");

    public static CSharpType Decimal { get; } = Simple("decimal", "Decimal");

    public static CSharpType Double { get; } = Simple("double", "Double");

    public static CSharpType Boolean { get; } = Simple("bool", "Boolean");

    public static CSharpType UnixTimestamp { get; } = OpenEnum("UnixTimestamp");

    /// <summary>Any JSON: the document says nothing of its type.</summary>
    public static CSharpType Json { get; } = new("JToken", "Object", "Codecs.Json", "Codecs.Json");

    public static CSharpType Record(string name) => new(name, "Object", $"{name}.Codec", $"{name}.Codec");

    /// <summary>A struct with a codec of its own.</summary>
    public static CSharpType OpenEnum(string name) => new(name, "Value", $"{name}.Codec", $"{name}.Codec");

    public static CSharpType List(CSharpType item) =>
        new($"IReadOnlyList<{item.Name}>", "List", item.ItemCodec, $"Codecs.List({item.ItemCodec})");

    public static CSharpType Map(CSharpType value) =>
        new($"IReadOnlyDictionary<string, {value.Name}>", "Map", value.ItemCodec, $"Codecs.Map({value.ItemCodec})");

    /// <summary>What wraps a value on <c>init</c>, so that records compare it by its content; null where they do so anyway.</summary>
    public string? ValueWrapper => Reader switch { "List" => "ValueList.Of", "Map" => "ValueMap.Of", _ => null };

    /// <summary>The reader's call, such as <c>ListOrNull(Thing.Codec)</c>.</summary>
    public string ReadCall(bool orNull) => $"{Reader}{(orNull ? "OrNull" : "")}({Codec})";

    /// <summary>The writer's call for a member.</summary>
    /// <param name="json">The member's name as a literal.</param>
    /// <param name="value">The expression of its value.</param>
    /// <param name="optional">Whether null leaves the member out instead of being written.</param>
    public string WriteCall(string json, string value, bool optional)
    {
        var collection = ValueWrapper is null ? "" : Reader;
        var method = optional ? "Optional" + collection : collection.Length == 0 ? "Member" : collection;
        return $"{method}({json}, {value}{(Codec is null ? "" : ", " + Codec)})";
    }

    private static CSharpType Simple(string name, string reader) => new(name, reader, null, "Codecs." + reader);
}
