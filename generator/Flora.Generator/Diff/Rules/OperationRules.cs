using Flora.Generator.Diff.Model;
using static Flora.Generator.Diff.Model.ChangeSeverity;
using static Flora.Generator.Diff.Model.Direction;

namespace Flora.Generator.Diff.Rules;

/// <summary>Changes of operations and of the document as a whole.</summary>
internal static class OperationRules
{
    public static readonly Rule Removed = new("operation-removed", Major, Both, Section.Removed,
        "Calls of this operation fail, and its method is gone.");

    public static readonly Rule Added = new("operation-added", Minor, Both, Section.Added,
        "There is a new operation to call.", "Whoever implements the client's interface, as a mock does, adds the method.");

    public static readonly Rule IdChanged = new("operation-id-changed", Patch, Both, Section.None,
        "The id names the method; whether that has another name now is told by the C# rules.");

    public static readonly Rule Deprecated = new("operation-deprecated", Minor, Both, Section.Deprecated,
        "Its callers get a compiler warning.");

    public static readonly Rule Undeprecated = new("operation-undeprecated", Patch, Both, Section.Changed,
        "Its callers get no compiler warning any more.");

    public static readonly Rule DescriptionChanged = new("description-changed", Patch, Both, Section.None,
        "Only the wording is different.");

    public static readonly Rule ExampleChanged = new("example-changed", Patch, Both, Section.None,
        "Only an example is different.");

    public static readonly Rule DocumentChanged = new("document-changed", Patch, Both, Section.None,
        "The document reads differently, and means the same for users.");

    public static readonly Rule ServerChanged = new("server-changed", Major, Request, Section.Changed,
        "Requests go to another address unless the user names one.");

    public static readonly Rule ServerRemoved = new("server-removed", Major, Request, Section.Removed,
        "Whoever uses this address has to change it.");

    public static readonly Rule ServerAdded = new("server-added", Minor, Request, Section.Added,
        "There is one more address to send requests to.");

    public static IReadOnlyList<Rule> All { get; } =
    [
        Removed, Added, IdChanged, Deprecated, Undeprecated, DescriptionChanged, ExampleChanged, DocumentChanged,
        ServerChanged, ServerRemoved, ServerAdded,
    ];
}
