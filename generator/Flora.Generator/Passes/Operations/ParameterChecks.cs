using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
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

    public static IEnumerable<string> Of(ApiDocument document, JObject parameter, string member)
    {
        var schema = parameter["schema"] as JObject ?? [];
        var type = TypeMapper.Map(document, schema);
        var constraints = Constraints.Of(document, schema);
        var name = CSharpName.Literal((string?)parameter["name"] ?? "");
        if (parameter["required"] is JValue { Value: true })
        {
            yield return $"Required({name}, {member})";
        }
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
        if (type.Reader == "Value" && type != CSharpType.UnixTimestamp)
        {
            yield return $"Known({name}, {member}?.Value, {type.Name}.Known)";
        }
    }

    private static string Bounds(string? minimum, string? maximum, string suffix) =>
        (minimum is null ? "" : $", min: {minimum}{suffix}") + (maximum is null ? "" : $", max: {maximum}{suffix}");

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
