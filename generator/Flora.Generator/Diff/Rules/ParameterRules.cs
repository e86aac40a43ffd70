using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;
using static Flora.Generator.Diff.Model.Direction;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of parameters.</summary>
internal static class ParameterRules
{
    public static readonly Rule Removed = new("request-parameter-removed", Major, Request, Section.Removed,
        "Code that sets it does not compile any more.");

    public static readonly Rule Added = new("request-parameter-added", Minor, Request, Section.Added,
        "There is one more thing to ask for.", "The request record has one more member: mocks that compare whole requests see it.");

    public static readonly Rule RequiredAdded = new("request-required-parameter-added", Major, Request, Section.Added,
        "Calls that do not set it are refused.");

    public static readonly Rule BecameRequired = new("request-parameter-required", Major, Request, Section.Changed,
        "Calls that do not set it are refused.");

    public static readonly Rule BecameOptional = new("request-parameter-optional", Minor, Request, Section.Changed,
        "It may be left out.");

    public static readonly Rule Renamed = new("request-parameter-renamed", Patch, Request, Section.None,
        "The name of a path parameter is not sent; whether its member has another name now is told by the C# rules.");

    public static readonly Rule EncodingChanged = new("request-parameter-encoding-changed", Major, Request, Section.Changed,
        "It is written into the request in another way, which earlier versions do not know.");

    public static readonly Rule Deprecated = new("request-parameter-deprecated", Minor, Request, Section.Deprecated,
        "Whoever sets it should stop.");

    public static IReadOnlyList<Rule> All { get; } =
        [Removed, Added, RequiredAdded, BecameRequired, BecameOptional, Renamed, EncodingChanged, Deprecated];
}
