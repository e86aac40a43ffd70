using Flora.Generator.Diff.Model;

namespace Flora.Generator.Diff.Rules;

/// <summary>Every rule of the comparison; <c>diff --rules</c> prints it.</summary>
internal static class RuleCatalogue
{
    /// <summary>The rules, concern by concern.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. OperationRules.All, .. ParameterRules.All, .. BodyRules.All, .. ResponseRules.All, .. SchemaRules.All, .. SecurityRules.All,
        .. SurfaceRules.All,
    ];
}
