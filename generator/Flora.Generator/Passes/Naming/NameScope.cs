namespace Flora.Generator.Passes.Naming;

/// <summary>Spells the name of a type where a member of the same name would hide it, as in <c>Colour.Known</c> beside a member <c>Colour</c>.</summary>
/// <param name="Namespace">Where the generated types are.</param>
/// <param name="Members">The members of the type that the code stands in.</param>
public sealed record NameScope(string Namespace, IReadOnlyCollection<string> Members)
{
    private const string Runtime = "Flora";

    /// <summary>A place where nothing hides a type.</summary>
    public static NameScope Open { get; } = new("", []);

    /// <summary>A generated type.</summary>
    public string Generated(string type) => Spell(Namespace, type);

    /// <summary>A type of the runtime.</summary>
    public string OfRuntime(string type) => Spell(Runtime, type);

    private string Spell(string space, string type) => Members.Contains(type) ? $"global::{space}.{type}" : type;
}
