using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;
using static Flora.Generator.Diff.Model.Direction;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of what a caller has to show.</summary>
internal static class SecurityRules
{
    public static readonly Rule Tightened = new("security-tightened", Major, Request, Section.Changed,
        "Callers that authenticate in this way are refused.");

    public static readonly Rule Widened = new("security-widened", Minor, Request, Section.Added,
        "There is one more way to authenticate.");

    public static IReadOnlyList<Rule> All { get; } = [Tightened, Widened];
}
