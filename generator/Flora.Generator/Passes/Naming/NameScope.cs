namespace Flora.Generator.Passes.Naming;

/// <summary>Spells the name of a type where a member of the same name would hide it, as in <c>Colour.Known</c> beside a member <c>Colour</c>.</summary>
/// <param name="Namespace">Where the generated types are.</param>
/// <param name="Members">The members of the type that the code stands in.</param>
/// <param name="IsElsewhere">Whether the code stands outside of that namespace, so that every type is spelled in full.</param>
public sealed record NameScope(string Namespace, IReadOnlyCollection<string> Members, bool IsElsewhere = false)
{
    private const string Runtime = "Flora";

    /// <summary>A place where nothing hides a type.</summary>
    public static NameScope Open { get; } = new("", []);

    /// <summary>A place outside of the namespace of the generated types.</summary>
    public static NameScope Elsewhere(string generated) => new(generated, [], IsElsewhere: true);

    /// <summary>A generated type.</summary>
    public string Generated(string type) => Spell(Namespace, type);

    /// <summary>A type of the runtime.</summary>
    public string OfRuntime(string type) => Spell(Runtime, type);

    private string Spell(string space, string type) => IsElsewhere || Members.Contains(type) ? $"global::{space}.{type}" : type;
}
