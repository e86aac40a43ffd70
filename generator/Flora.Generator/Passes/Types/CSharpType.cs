using System.Globalization;

namespace Flora.Generator.Passes.Types;

/// <summary>How a schema appears in C#, and how the runtime reads and writes it.</summary>
/// <param name="Name">The type, without the question mark of an optional one.</param>
/// <param name="Reader">The reader's method for it, such as <c>String</c> or <c>List</c>; with <c>OrNull</c> appended it takes null.</param>
/// <param name="Codec">The codec that the reader and the writer need to be told; null for what they know by themselves.</param>
/// <param name="ItemCodec">The codec of one such value within a list or map.</param>
public sealed record CSharpType(string Name, string Reader, string? Codec, string ItemCodec)
{
    public static CSharpType String { get; } = Simple("string", "String") with { Text = "{0}" };

    public static CSharpType Int32 { get; } = Simple("int", "Int32") with { IsValue = true, Text = "{0}" };

    public static CSharpType Int64 { get; } = Simple("long", "Int64") with { IsValue = true, Text = "{0}" };

    public static CSharpType Decimal { get; } = Simple("decimal", "Decimal") with { IsValue = true, Text = "{0}" };

    public static CSharpType Double { get; } = Simple("double", "Double") with { IsValue = true, Text = "{0}" };

    public static CSharpType Boolean { get; } = Simple("bool", "Boolean") with { IsValue = true, Text = "{0}" };

    /// <summary>A decimal number that JSON carries in a text.</summary>
    public static CSharpType DecimalText { get; } = Struct("decimal", "Codecs.DecimalText") with { Text = "{0}" };

    public static CSharpType Guid { get; } = Struct("Guid", "Codecs.Guid") with { Text = "WireText.Of({0})" };

    public static CSharpType UnixTimestamp { get; } = OpenEnum("UnixTimestamp", "UnixTimestamp");

    /// <summary>Bytes that JSON carries in a text of base64.</summary>
    public static CSharpType Bytes { get; } = new("IReadOnlyList<byte>", "Object", "Codecs.Bytes", "Codecs.Bytes") { ValueWrapper = "ValueList.Of" };

    /// <summary>Any JSON: the document says nothing of its type.</summary>
    public static CSharpType Json { get; } = new("JToken", "Object", "Codecs.Json", "Codecs.Json");

    /// <summary>A file to be sent, outside of JSON.</summary>
    public static CSharpType File { get; } = new("FloraFile", "", null, "");

    /// <summary>A class with a codec of its own.</summary>
    /// <param name="name">The class.</param>
    /// <param name="spelled">The class in an expression, where a member of the same name could hide it.</param>
    public static CSharpType Record(string name, string spelled) => new(name, "Object", $"{spelled}.Codec", $"{spelled}.Codec");

    /// <summary>A struct around a text or a number, its <c>Value</c>, with a codec of its own.</summary>
    /// <param name="name">The struct.</param>
    /// <param name="spelled">The struct in an expression, where a member of the same name could hide it.</param>
    public static CSharpType OpenEnum(string name, string spelled) => Struct(name, $"{spelled}.Codec") with { Text = "{0}?.Value" };

    /// <param name="item">The type of an item.</param>
    /// <param name="holdsNull">Whether an item can be null.</param>
    public static CSharpType List(CSharpType item, bool holdsNull = false)
    {
        var inner = holdsNull ? item.Nullable() : item;
        return new($"IReadOnlyList<{inner.Name}>", "List", inner.ItemCodec, $"Codecs.List({inner.ItemCodec})") { ValueWrapper = "ValueList.Of", Item = item, HoldsNull = holdsNull };
    }

    /// <param name="value">The type of a value.</param>
    /// <param name="holdsNull">Whether a value can be null.</param>
    public static CSharpType Map(CSharpType value, bool holdsNull = false)
    {
        var inner = holdsNull ? value.Nullable() : value;
        return new($"IReadOnlyDictionary<string, {inner.Name}>", "Map", inner.ItemCodec, $"Codecs.Map({inner.ItemCodec})") { ValueWrapper = "ValueMap.Of" };
    }

    /// <summary>Whether the type is a struct.</summary>
    public bool IsValue { get; private init; }

    /// <summary>What wraps a value when it is set, so that records compare it by its content; null where they do so anyway.</summary>
    public string? ValueWrapper { get; private init; }

    /// <summary>The type of the items of a list; null for all else.</summary>
    public CSharpType? Item { get; private init; }

    /// <summary>Whether an item of the list can be null.</summary>
    public bool HoldsNull { get; private init; }

    /// <summary>The text of an <c>item</c> of the list, as it is sent outside of JSON; null where it cannot be.</summary>
    public string? ItemText => Item?.Text is null ? null
        : HoldsNull ? Item.TextOf("item")
        : Item.TextOf("item").Replace("?.", ".", StringComparison.Ordinal);

    /// <summary>
    /// What makes of a value, <c>{0}</c>, one that the runtime puts into a path, a query or a header; null for what cannot stand there.
    /// </summary>
    public string? Text { get; private init; }

    /// <summary>The text of a value that can be null, as it is sent outside of JSON.</summary>
    /// <param name="value">The expression of the value.</param>
    public string TextOf(string value)
    {
        var text = string.Format(CultureInfo.InvariantCulture, Text ?? "{0}", value);
        return text.StartsWith("WireText.", StringComparison.Ordinal) ? text : $"WireText.Of({text})";
    }

    /// <summary>The reader's call, such as <c>ListOrNull(Thing.Codec)</c>.</summary>
    public string ReadCall(bool orNull) => $"{Reader}{(orNull ? "OrNull" : "")}({Codec})";

    /// <summary>The writer's call for a member.</summary>
    /// <param name="json">The member's name as a literal.</param>
    /// <param name="value">The expression of its value.</param>
    /// <param name="optional">Whether null leaves the member out instead of being written.</param>
    public string WriteCall(string json, string value, bool optional)
    {
        var collection = Reader is "List" or "Map" ? Reader : "";
        var method = optional ? "Optional" + collection : collection.Length == 0 ? "Member" : collection;
        return $"{method}({json}, {value}{(Codec is null ? "" : ", " + Codec)})";
    }

    /// <summary>The same type with null among its values, as an item of a list or map.</summary>
    public CSharpType Nullable() =>
        this == Json ? this : this with { Name = Name + "?", ItemCodec = $"Codecs.{(IsValue ? "NullableValue" : "Nullable")}({ItemCodec})" };

    private static CSharpType Simple(string name, string reader) => new(name, reader, null, "Codecs." + reader);

    private static CSharpType Struct(string name, string codec) => new(name, "Value", codec, codec) { IsValue = true };
}
