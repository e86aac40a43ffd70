using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>The calls of the runtime's validator that check one parameter before anything is sent.</summary>
public static class ParameterChecks
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
    /// <param name="parameter">The parameter.</param>
    /// <param name="described">What was decided about it.</param>
    public static IEnumerable<string> Of(ApiDocument document, JObject parameter, JObject described)
    {
        var name = CSharpName.Literal((string?)parameter["name"] ?? "");
        var member = (string)described["member"]!;
        if (described["required"] is not null)
        {
            yield return $"Required({name}, {member})";
        }
        foreach (var check in OfValue(document, parameter["schema"] as JObject ?? [], name, member))
        {
            yield return check;
        }
    }

    /// <summary>The checks of a value that can be null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">What the value must be.</param>
    /// <param name="name">Its name as a literal, for messages.</param>
    /// <param name="member">The expression of the value.</param>
    public static IEnumerable<string> OfValue(ApiDocument document, JObject schema, string name, string member)
    {
        var type = TypeMapper.Map(document, schema);
        var constraints = Constraints.Of(document, schema);
        if (constraints.Range is not null && RangeChecks.TryGetValue(type, out var range))
        {
            var exclusive = (constraints.ExcludesMinimum ? ", aboveMin: true" : "") + (constraints.ExcludesMaximum ? ", belowMax: true" : "");
            yield return $"{range.Method}({name}, {member}{Bounds(constraints.Minimum, constraints.Maximum, range.Suffix)}{exclusive})";
        }
        if (type == CSharpType.String && (constraints.MinLength > 0 || constraints.MaxLength is not null))
        {
            yield return $"Length({name}, {member}{Bounds(Text(constraints.MinLength), Text(constraints.MaxLength), "")})";
        }
        if (type == CSharpType.String && constraints.Prefix is not null)
        {
            yield return $"Prefix({name}, {member}, {CSharpName.Literal(constraints.Prefix)})";
        }
        if (type == CSharpType.String && constraints.Pattern is not null)
        {
            yield return $"Pattern({name}, {member}, {CSharpName.Literal(constraints.Pattern)})";
        }
        if (type.Item is not null && (constraints.MinItems is not null || constraints.MaxItems is not null))
        {
            yield return $"Count({name}, {member}?.Count{Bounds(Text(constraints.MinItems), Text(constraints.MaxItems), "")})";
        }
        if (Schemas.Follow(document, schema) is var target && SchemaShape.IsEnum(target))
        {
            yield return $"Known({name}, {member}?.Value, {type.Name}.Known)";
        }
        else if (SchemaShape.IsIntegerEnum(target))
        {
            yield return $"KnownNumber({name}, {member}?.Value, {type.Name}.Known)";
        }
    }

    private static string Bounds(string? minimum, string? maximum, string suffix) =>
        (minimum is null ? "" : $", min: {minimum}{suffix}") + (maximum is null ? "" : $", max: {maximum}{suffix}");

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
