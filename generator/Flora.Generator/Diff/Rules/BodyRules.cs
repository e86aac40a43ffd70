using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;
using static Flora.Generator.Diff.Model.Direction;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of request bodies.</summary>
internal static class BodyRules
{
    public static readonly Rule Removed = new("request-body-removed", Major, Request, Section.Removed,
        "Code that sends a body does not compile any more.");

    public static readonly Rule Added = new("request-body-added", Minor, Request, Section.Added,
        "A body may be sent.", "The request record has one more member: mocks that compare whole requests see it.");

    public static readonly Rule RequiredAdded = new("request-required-body-added", Major, Request, Section.Added,
        "Calls without a body are refused.");

    public static readonly Rule BecameRequired = new("request-body-required", Major, Request, Section.Changed,
        "Calls without a body are refused.");

    public static readonly Rule BecameOptional = new("request-body-optional", Minor, Request, Section.Changed,
        "The body may be left out.");

    public static readonly Rule MediaTypeRemoved = new("request-media-type-removed", Major, Request, Section.Removed,
        "Bodies of this kind are refused.");

    public static readonly Rule MediaTypeAdded = new("request-media-type-added", Minor, Request, Section.Added,
        "Bodies of one more kind are taken.");

    public static readonly Rule PartEncodingChanged = new("request-part-encoding-changed", Major, Request, Section.Changed,
        "Parts of the body are written in another way, which earlier versions do not know.");

    public static IReadOnlyList<Rule> All { get; } =
        [Removed, Added, RequiredAdded, BecameRequired, BecameOptional, MediaTypeRemoved, MediaTypeAdded, PartEncodingChanged];
}
