using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;
using static Flora.Generator.Diff.Model.Direction;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of responses.</summary>
internal static class ResponseRules
{
    public static readonly Rule StatusRemoved = new("response-status-removed", Major, Response, Section.Removed,
        "Code that waits for this answer never gets it.");

    public static readonly Rule StatusAdded = new("response-status-added", Minor, Response, Section.Added,
        "There is one more documented answer, which is read like the others.", "Tests that cover every documented answer get one more.");

    public static readonly Rule SuccessAdded = new("response-success-added", Major, Response, Section.Changed,
        "A call can succeed with an answer that no code expects yet.");

    public static readonly Rule MediaTypeRemoved = new("response-media-type-removed", Major, Response, Section.Removed,
        "Code that reads this kind of body never gets it.");

    public static readonly Rule MediaTypeAdded = new("response-media-type-added", Minor, Response, Section.Added,
        "Whoever asks for it gets one more kind of body.");

    public static readonly Rule HeaderRemoved = new("response-header-removed", Major, Response, Section.Removed,
        "Code that reads this header never finds it.");

    public static readonly Rule HeaderAdded = new("response-header-added", Minor, Response, Section.Added,
        "There is one more header to read.");

    public static readonly Rule HeaderBecameOptional = new("response-header-optional", Major, Response, Section.Changed,
        "Code that counts on this header can miss it.");

    public static readonly Rule HeaderBecameRequired = new("response-header-required", Patch, Response, Section.Changed,
        "The header is always there.");

    public static IReadOnlyList<Rule> All { get; } =
    [
        StatusRemoved, StatusAdded, SuccessAdded, MediaTypeRemoved, MediaTypeAdded,
        HeaderRemoved, HeaderAdded, HeaderBecameOptional, HeaderBecameRequired,
    ];
}
