using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Types;

/// <summary>Decides the C# type of a schema.</summary>
/// <remarks>
/// A reference to an object, an enum or a union is the type of that name; a reference to anything else is an alias, and means what stands
/// there.
/// </remarks>
public static class TypeMapper
{
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema; null says nothing of the type.</param>
    /// <param name="scope">The place of the code that names the type's codec; null where nothing can hide it.</param>
    public static CSharpType Map(ApiDocument document, JToken? schema, NameScope? scope = null)
    {
        scope ??= NameScope.Open;
        if (schema is not JObject node)
        {
            return CSharpType.Json;
        }
        if (Schemas.ReferencedName(node) is { } name && Schemas.Components(document)[name] is JObject target)
        {
            return SchemaShape.IsEnum(target) || SchemaShape.IsIntegerEnum(target) ? CSharpType.OpenEnum(name, scope.Generated(name))
                : SchemaShape.IsUnion(target) || SchemaShape.IsObject(target) ? CSharpType.Record(name, scope.Generated(name))
                : Map(document, target, scope);
        }
        if (SchemaShape.IsMap(node))
        {
            return CSharpType.Map(Map(document, node["additionalProperties"], scope), HoldsNull(document, node["additionalProperties"]));
        }
        return SchemaShape.TypeOf(node) switch
        {
            "array" => CSharpType.List(Map(document, node["items"], scope), HoldsNull(document, node["items"])),
            "string" => Text(node, scope),
            "boolean" => CSharpType.Boolean,
            "integer" or "number" when (string?)(node["x-timestamp"] as JValue) == "unix" => Moment("UnixTimestamp", scope),
            "integer" => Integer(node),
            "number" => (string?)(node["format"] as JValue) is "double" or "float" ? CSharpType.Double : CSharpType.Decimal,
            _ => CSharpType.Json,
        };
    }

    /// <summary>Whether null is a value that the schema, or the alias that it is, allows.</summary>
    public static bool IsNullable(ApiDocument document, JObject schema) =>
        schema["nullable"] is JValue { Value: true } || Schemas.Follow(document, schema)["nullable"] is JValue { Value: true };

    private static bool HoldsNull(ApiDocument document, JToken? schema) => schema is JObject node && IsNullable(document, node);

    // A URI stays a text: .NET's would print another one than it read, and a malformed one must not fail a page.
    private static CSharpType Text(JObject schema, NameScope scope) => (string?)(schema["format"] as JValue) switch
    {
        "date-time" => Moment("IsoTimestamp", scope),
        "date" => Moment("IsoDate", scope),
        "time" => Moment("IsoTime", scope),
        "duration" => Moment("IsoDuration", scope),
        "http-date" => Moment("HttpDate", scope),
        "uuid" => CSharpType.Guid,
        "byte" => CSharpType.Bytes,
        "decimal" => CSharpType.DecimalText,
        _ => CSharpType.String,
    };

    private static CSharpType Moment(string name, NameScope scope) => CSharpType.OpenEnum(name, scope.OfRuntime(name));

    // `int` only where the document promises that the numbers fit, by format or by both bounds; `decimal` where it allows what a `long` cannot hold.
    private static CSharpType Integer(JObject schema) => (string?)(schema["format"] as JValue) switch
    {
        "int32" => CSharpType.Int32,
        "int64" => CSharpType.Int64,
        "uint64" => CSharpType.Decimal,
        _ when Bound(schema, "minimum") < long.MinValue || Bound(schema, "maximum") > long.MaxValue => CSharpType.Decimal,
        _ => Bound(schema, "minimum") >= int.MinValue && Bound(schema, "maximum") <= int.MaxValue ? CSharpType.Int32 : CSharpType.Int64,
    };

    private static decimal? Bound(JObject schema, string key) =>
        decimal.TryParse(Numbers.TextOf(schema[key]), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null;
}
