using Flora.Generator.Document;

namespace Flora.Generator.Passes.Naming;

/// <summary>Gives the members of one type their C# names, all at once: no order of the document decides who gets which.</summary>
public static class MemberNames
{
    /// <summary>The names in the order of the members.</summary>
    /// <param name="diagnostics">Where two names that the maintainer chose collide, or one cannot be had.</param>
    /// <param name="typeName">Name of the type: C# forbids a member of the same name.</param>
    /// <param name="reserved">Names that the type already has.</param>
    /// <param name="members">What the document calls them.</param>
    public static IReadOnlyList<string> Of(Diagnostics diagnostics, string typeName, IReadOnlySet<string> reserved, IReadOnlyList<NamedMember> members)
    {
        bool IsReserved(string name) => reserved.Contains(name) || name == typeName;
        var names = Disambiguation.Resolve(
            [.. members.Select(member => member.Given is { } given ? [given] : Candidates(member).Select(name => IsReserved(name) ? name + "Value" : name).ToArray())],
            _ => false,
            StringComparer.Ordinal);
        foreach (var (member, name) in members.Zip(names).Where(pair => pair.First.Given is not null))
        {
            if (IsReserved(name))
            {
                diagnostics.Error(DiagnosticCodes.NameCollision, member.Node!,
                    $"{typeName} cannot have a member {name}, as `x-csharp-name` wants for {member.Name}: C# or the generated code needs that name", "Choose another");
            }
            if (names.Count(other => other == name) > 1)
            {
                diagnostics.Error(DiagnosticCodes.NameCollision, member.Node!,
                    $"Two members of {typeName} are called {name} by `x-csharp-name`", "Choose another name for one of them");
            }
        }
        return names;
    }

    private static string[] Candidates(NamedMember member)
    {
        var name = CSharpName.Type(member.Name);
        var spelled = CSharpName.Spelled(member.Name);
        var cased = spelled + SpelledWords.Case(member.Name);
        return [name, member.Place.Length > 0 ? CSharpName.Type(member.Place) + name : name, spelled, cased, cased + "Value", cased + SpelledWords.CodePoints(member.Name)];
    }
}
