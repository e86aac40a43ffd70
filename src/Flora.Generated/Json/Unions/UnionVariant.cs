namespace Flora.Runtime;

/// <summary>A variant of a union, and how it is told from others.</summary>
/// <param name="kinds">The kinds of JSON that it takes.</param>
/// <param name="names">Its texts of the discriminator; null when it has none.</param>
/// <param name="required">The members that it cannot be without.</param>
/// <param name="constants">The members that have only these texts in it.</param>
internal abstract class UnionVariant<TUnion>(JsonKinds kinds, string[]? names, string[]? required, (string Member, string[] Values)[]? constants)
{
    internal JsonKinds Kinds => kinds;

    /// <summary>The members that the variant knows; null when it is no object.</summary>
    internal abstract MemberTable? Members { get; }

    internal bool IsNamed(string name) => names is not null && Array.IndexOf(names, name) >= 0;

    /// <summary>How well an object fits, the more the better; null when it does not.</summary>
    internal int? FitOf(List<(string Name, string? Text)> members)
    {
        foreach (var name in required ?? [])
        {
            if (!members.Exists(member => member.Name == name))
            {
                return null;
            }
        }
        foreach (var constant in constants ?? [])
        {
            if (members.Exists(member => member.Name == constant.Member && Array.IndexOf(constant.Values, member.Text) < 0))
            {
                return null;
            }
        }
        return Members is null ? 0 : members.Count(member => Members.Contains(member.Name));
    }

    internal abstract TUnion Read(ref ModelReader json);

    /// <summary>Writes a value that is of this variant; false when it is not.</summary>
    internal abstract bool TryWrite(ModelWriter json, object value);
}
