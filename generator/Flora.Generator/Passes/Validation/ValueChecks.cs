using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Validation;

/// <summary>The calls of the runtime's validator that hold one value against the constraints of its schema.</summary>
internal static class ValueChecks
{
    // The method of the validator that bounds a type of number, and what C# writes behind such a number.
    private static readonly Dictionary<CSharpType, (string Method, string Suffix)> RangeChecks = new()
    {
        [CSharpType.Int32] = ("Range", ""),
        [CSharpType.Int64] = ("Range", ""),
        [CSharpType.Decimal] = ("Range", "m"),
        [CSharpType.Double] = ("RangeOfDouble", "d"),
    };

    /// <param name="document">The document.</param>
    /// <param name="schema">What the value must be.</param>
    /// <param name="name">Its name as a literal, for messages.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="isNullable">Whether the value can be null, which passes.</param>
    /// <param name="scope">The place of the checks.</param>
    public static IEnumerable<string> Of(ApiDocument document, JObject schema, string name, string value, bool isNullable, NameScope scope)
    {
        var type = TypeMapper.Map(document, schema);
        var constraints = Constraints.Of(document, schema);
        var target = Schemas.Follow(document, schema);
        var access = isNullable ? "?." : ".";
        if (constraints.Range is not null && RangeChecks.TryGetValue(type, out var range))
        {
            var exclusive = (constraints.ExcludesMinimum ? ", aboveMin: true" : "") + (constraints.ExcludesMaximum ? ", belowMax: true" : "");
            yield return $"check.{range.Method}({name}, {value}{Bounds(constraints.Minimum, constraints.Maximum, range.Suffix)}{exclusive})";
        }
        if (type == CSharpType.String && (constraints.MinLength > 0 || constraints.MaxLength is not null))
        {
            yield return $"check.Length({name}, {value}{Bounds(Text(constraints.MinLength), Text(constraints.MaxLength), "")})";
        }
        if (type == CSharpType.String && constraints.Prefix is not null)
        {
            yield return $"check.Prefix({name}, {value}, {CSharpName.Literal(constraints.Prefix)})";
        }
        if (type == CSharpType.String && constraints.Pattern is not null)
        {
            yield return $"check.Pattern({name}, {value}, {CSharpName.Literal(constraints.Pattern)})";
        }
        if (type.Reader is "List" && (constraints.MinItems > 0 || constraints.MaxItems is not null))
        {
            yield return $"check.Count({name}, {value}{access}Count{Bounds(Text(constraints.MinItems), Text(constraints.MaxItems), "")})";
        }
        if (SchemaShape.IsEnum(target))
        {
            yield return $"check.Known({name}, {value}{access}Value, {scope.Generated(type.Name)}.Known)";
        }
        if (SchemaShape.IsIntegerEnum(target))
        {
            yield return $"check.KnownNumber({name}, {value}{access}Value, {scope.Generated(type.Name)}.Known)";
        }
    }

    private static string Bounds(string? minimum, string? maximum, string suffix) =>
        (minimum is null ? "" : $", min: {minimum}{suffix}") + (maximum is null ? "" : $", max: {maximum}{suffix}");

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
