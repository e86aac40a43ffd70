using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;
using static Flora.Generator.Diff.Model.Direction;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of the C# that the document gives, and of the tool's commands.</summary>
internal static class SurfaceRules
{
    private const string Compile = "Code that names it does not compile any more.";
    private const string OtherType = "Code that uses it may not compile any more, and compiled code fails.";

    public static readonly Rule TypeRemoved = new("csharp-type-removed", Major, Both, Section.Removed, Compile);

    public static readonly Rule TypeAdded = new("csharp-type-added", Minor, Both, Section.Added, "There is a new type.");

    public static readonly Rule TypeRenamed = new("csharp-type-renamed", Major, Both, Section.Changed, Compile);

    public static readonly Rule TypeKindChanged = new("csharp-type-kind-changed", Major, Both, Section.Changed, OtherType);

    public static readonly Rule MemberRemoved = new("csharp-member-removed", Major, Both, Section.Removed, Compile);

    public static readonly Rule MemberAdded = new("csharp-member-added", Minor, Both, Section.Added, "There is a new member.",
        "Models are constructed only in tests: those set the new member when it is required, or use FloraModelFactory, which fills it in.");

    public static readonly Rule MemberRenamed = new("csharp-member-renamed", Major, Both, Section.Changed, Compile);

    public static readonly Rule MemberTypeChanged = new("csharp-member-type-changed", Major, Both, Section.Changed, OtherType);

    public static readonly Rule MemberRequired = new("csharp-member-required", Minor, Both, Section.Changed,
        "Whoever constructs the type has to set it.", "Models are constructed only in tests, which set it or use FloraModelFactory.");

    public static readonly Rule MemberOptional = new("csharp-member-optional", Minor, Both, Section.Changed,
        "Whoever constructs the type may leave it out.");

    public static readonly Rule MethodRemoved = new("csharp-method-removed", Major, Both, Section.Removed, Compile);

    public static readonly Rule MethodAdded = new("csharp-method-added", Minor, Both, Section.Added,
        "There is a new method.", "Whoever implements the client's interface, as a mock does, adds the method.");

    public static readonly Rule MethodRenamed = new("csharp-method-renamed", Major, Both, Section.Changed, Compile);

    public static readonly Rule ReturnTypeChanged = new("csharp-return-type-changed", Major, Both, Section.Changed, OtherType);

    public static readonly Rule RequestRenamed = new("csharp-request-renamed", Major, Both, Section.Changed, Compile);

    public static readonly Rule RequestRequired = new("csharp-request-required", Major, Both, Section.Changed,
        "Calls without a request do not compile any more.");

    public static readonly Rule RequestOptional = new("csharp-request-optional", Minor, Both, Section.Changed,
        "The request may be left out.", "Whoever implements the client's interface, as a mock does, may take over the default.");

    public static readonly Rule ShortcutChanged = new("csharp-shortcut-changed", Major, Both, Section.Changed,
        "Calls that give the required inputs one by one do not compile any more.");

    public static readonly Rule CommandRemoved = new("cli-command-removed", Major, Both, Section.Removed, "Scripts that call it fail.");

    public static readonly Rule CommandAdded = new("cli-command-added", Minor, Both, Section.Added, "The tool has a new command.");

    public static readonly Rule CommandRenamed = new("cli-command-renamed", Major, Both, Section.Changed,
        "Scripts that call it by the old name fail.");

    public static readonly Rule OptionRenamed = new("cli-option-renamed", Major, Both, Section.Changed,
        "Scripts that set it by the old name fail.");

    // The changelog tells of hand-written code in the maintainers' own words, so these are for the verdict only.
    public static readonly Rule LineRemoved = new("api-removed", Major, Both, Section.None,
        "The approved listing of the public API lost this line, or it reads differently now: code that uses it may not compile any more.");

    public static readonly Rule LineAdded = new("api-added", Minor, Both, Section.None,
        "The approved listing of the public API has this new line.", "Whoever implements or constructs the type in tests may have to follow.");

    public static readonly Rule LineRequired = new("api-member-required", Minor, Both, Section.None,
        "Whoever constructs the type has to set it.", "Models are constructed only in tests, which set it or use FloraModelFactory.");

    public static IReadOnlyList<Rule> All { get; } =
    [
        TypeRemoved, TypeAdded, TypeRenamed, TypeKindChanged, MemberRemoved, MemberAdded, MemberRenamed, MemberTypeChanged, MemberRequired,
        MemberOptional, MethodRemoved, MethodAdded, MethodRenamed, ReturnTypeChanged, RequestRenamed, RequestRequired, RequestOptional,
        ShortcutChanged, CommandRemoved, CommandAdded, CommandRenamed, OptionRenamed, LineRemoved, LineAdded, LineRequired,
    ];
}
