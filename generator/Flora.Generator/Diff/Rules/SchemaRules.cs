using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of schemas, by direction: fewer values hurt those who send them, more values those who receive them.</summary>
internal static class SchemaRules
{
    private const string Refused = "Values that were allowed before are refused.";
    private const string Taken = "More values are allowed than before.";
    private const string Unexpected = "Values can arrive that no code expects yet.";
    private const string Fewer = "Fewer values can arrive than before.";
    private const string Open = "Sets are open: an earlier version keeps what it does not know, and code that tells the values apart needs a default case.";
    private const string Constructed = "Models are constructed only in tests: those set the new member when it is required, or use FloraModelFactory, which fills it in.";

    public static readonly DirectedRule TypeChanged = Of("type-changed",
        (Major, Section.Changed, "Values of the old type are refused."),
        (Major, Section.Changed, "Values of another type arrive."));

    public static readonly DirectedRule TypeNarrowed = Of("type-narrowed", (Major, Section.Changed, Refused), (Patch, Section.Changed, Fewer));

    public static readonly DirectedRule TypeWidened = Of("type-widened", (Minor, Section.Changed, Taken), (Major, Section.Changed, Unexpected));

    public static readonly DirectedRule NullAdded = Of("null-added",
        (Minor, Section.Changed, "It may be null."),
        (Major, Section.Changed, "It can be null, which no code expects yet."));

    public static readonly DirectedRule NullRemoved = Of("null-removed",
        (Major, Section.Changed, "Null is refused."),
        (Patch, Section.Changed, "It is never null any more."));

    public static readonly DirectedRule EnumValueAdded = Of("enum-value-added",
        (Minor, Section.Added, "There is one more value to send."),
        (Minor, Section.Added, "There is one more value that can arrive."), Open);

    public static readonly DirectedRule EnumValueRemoved = Of("enum-value-removed",
        (Major, Section.Removed, "This value is refused."),
        (Patch, Section.Removed, "This value does not arrive any more."));

    public static readonly DirectedRule BoundNarrowed = Of("bound-narrowed", (Major, Section.Changed, Refused), (Patch, Section.Changed, Fewer));

    public static readonly DirectedRule BoundWidened = Of("bound-widened", (Minor, Section.Changed, Taken), (Major, Section.Changed, Unexpected));

    public static readonly DirectedRule ConstraintChanged = Of("constraint-changed",
        (Major, Section.Changed, "Values that were allowed before can be refused."),
        (Major, Section.Changed, Unexpected));

    public static readonly DirectedRule MemberAdded = Of("member-added",
        (Minor, Section.Added, "There is one more member to send."),
        (Minor, Section.Added, "There is one more member to read."), Constructed);

    public static readonly Rule RequiredMemberAdded = new("request-required-member-added", Major, Direction.Request, Section.Added,
        "Bodies without this member are refused.");

    public static readonly DirectedRule MemberRemoved = Of("member-removed",
        (Major, Section.Removed, "Code that sets this member does not compile any more."),
        (Major, Section.Removed, "Code that reads this member does not compile any more."));

    public static readonly DirectedRule MemberRequired = Of("member-required",
        (Major, Section.Changed, "Bodies without this member are refused."),
        (Patch, Section.Changed, "The member is always there."));

    public static readonly DirectedRule MemberOptional = Of("member-optional",
        (Minor, Section.Changed, "The member may be left out."),
        (Major, Section.Changed, "The member can be missing, which no code expects yet."));

    public static readonly DirectedRule Closed = Of("members-closed",
        (Major, Section.Changed, "Members that the contract does not name are refused."),
        (Patch, Section.Changed, "No members arrive that the contract does not name."));

    public static readonly DirectedRule Opened = Of("members-opened",
        (Minor, Section.Changed, "Members that the contract does not name may be sent."),
        (Minor, Section.Changed, "Members can arrive that the contract does not name; every model keeps them."));

    public static readonly DirectedRule VariantAdded = Of("variant-added",
        (Minor, Section.Added, "There is one more kind of value to send."),
        (Minor, Section.Added, "There is one more kind of value that can arrive."), Open);

    public static readonly DirectedRule VariantRemoved = Of("variant-removed",
        (Major, Section.Removed, "Values of this kind are refused."),
        (Patch, Section.Removed, "Values of this kind do not arrive any more."));

    public static readonly DirectedRule DiscriminatorChanged = Of("discriminator-changed",
        (Major, Section.Changed, "Kinds are told apart in another way than earlier versions write."),
        (Major, Section.Changed, "Kinds are told apart in another way than earlier versions read."));

    public static readonly DirectedRule DefaultAdded = Of("default-added",
        (Minor, Section.Changed, "Leaving it out means something now."),
        (Minor, Section.Changed, "Its absence means something now."));

    public static readonly DirectedRule DefaultChanged = Of("default-changed",
        (Major, Section.Changed, "Leaving it out means something else than before."),
        (Major, Section.Changed, "Its absence means something else than before."));

    public static readonly DirectedRule Deprecated = Of("schema-deprecated",
        (Minor, Section.Deprecated, "Whoever sends it should stop."),
        (Minor, Section.Deprecated, "Whoever reads it should stop."));

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. new[]
        {
            TypeChanged, TypeNarrowed, TypeWidened, NullAdded, NullRemoved, EnumValueAdded, EnumValueRemoved, BoundNarrowed, BoundWidened,
            ConstraintChanged, MemberAdded, MemberRemoved, MemberRequired, MemberOptional, Closed, Opened, VariantAdded, VariantRemoved,
            DiscriminatorChanged, DefaultAdded, DefaultChanged, Deprecated,
        }.SelectMany(rule => new[] { rule.Request, rule.Response }),
        RequiredMemberAdded,
    ];

    private static DirectedRule Of(
        string name, (ChangeSeverity Severity, Section Section, string Meaning) request,
        (ChangeSeverity Severity, Section Section, string Meaning) response, string? responseNote = null) => new(
        new($"request-{name}", request.Severity, Direction.Request, request.Section, request.Meaning),
        new($"response-{name}", response.Severity, Direction.Response, response.Section, response.Meaning, responseNote));
}
