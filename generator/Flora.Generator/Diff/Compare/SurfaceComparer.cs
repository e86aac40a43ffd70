using System.Text.RegularExpressions;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Surface;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares the types that two documents give.</summary>
internal sealed class SurfaceComparer
{
    private readonly Findings findings;
    private readonly ApiSurface before;
    private readonly ApiSurface after;
    private readonly Dictionary<string, string> renamed;

    private SurfaceComparer(ApiSurface before, ApiSurface after, Findings findings)
    {
        this.findings = findings;
        this.before = before;
        this.after = after;
        renamed = before.Names
            .Where(name => after.Names.TryGetValue(name.Key, out var other) && other != name.Value)
            .Where(name => before.Types.ContainsKey(name.Value) && after.Types.ContainsKey(after.Names[name.Key]))
            .ToDictionary(name => name.Value, name => after.Names[name.Key], StringComparer.Ordinal);
    }

    /// <summary>Compares the C# and the commands of two documents.</summary>
    public static void Compare(ApiSurface before, ApiSurface after, Findings findings)
    {
        var comparer = new SurfaceComparer(before, after, findings);
        comparer.CompareTypes();
        new SurfaceOperationComparer(findings, comparer.InNewNames).Compare(before, after);
    }

    private void CompareTypes()
    {
        foreach (var type in before.Types.Values)
        {
            var name = renamed.GetValueOrDefault(type.Name, type.Name);
            if (!after.Types.TryGetValue(name, out var now))
            {
                findings.Add(SurfaceRules.TypeRemoved, $"C# {type.Name}", type.At);
                continue;
            }
            if (name != type.Name)
            {
                findings.Add(SurfaceRules.TypeRenamed, $"C# {type.Name}", now.At, $"{type.Name} became {name}.");
            }
            Compare(type, now);
        }
        foreach (var type in after.Types.Values.Where(type => !before.Types.ContainsKey(type.Name) && !renamed.ContainsValue(type.Name)))
        {
            findings.Add(SurfaceRules.TypeAdded, $"C# {type.Name}", type.At);
        }
    }

    private void Compare(SurfaceType old, SurfaceType now)
    {
        if (old.Kind != now.Kind)
        {
            findings.Add(SurfaceRules.TypeKindChanged, $"C# {now.Name}", now.At, $"A {old.Kind} became a {now.Kind}.");
            return;
        }
        foreach (var (_, member) in old.Members.Where(member => !now.Members.ContainsKey(member.Key)))
        {
            findings.AddUnlessTold(SurfaceRules.MemberRemoved, $"C# {now.Name}.{member.Name}", member.At);
        }
        foreach (var (key, member) in now.Members)
        {
            if (old.Members.TryGetValue(key, out var earlier))
            {
                Compare(earlier, member, now.Name);
            }
            else
            {
                findings.AddUnlessTold(SurfaceRules.MemberAdded, $"C# {now.Name}.{member.Name}", member.At);
            }
        }
    }

    private void Compare(SurfaceMember old, SurfaceMember now, string type)
    {
        var path = $"C# {type}.{now.Name}";
        // A kind of a union is called after its type.
        if (old.Name != now.Name && InNewNames(old.Name) != now.Name)
        {
            findings.Add(SurfaceRules.MemberRenamed, path, now.At, $"{old.Name} became {now.Name}.");
        }
        if (InNewNames(old.CSharp) != now.CSharp)
        {
            findings.Add(SurfaceRules.MemberTypeChanged, path, now.At, $"{old.CSharp ?? "No type"} became {now.CSharp ?? "no type"}.");
        }
        if (old.IsRequired != now.IsRequired)
        {
            findings.Add(now.IsRequired ? SurfaceRules.MemberRequired : SurfaceRules.MemberOptional, path, now.At);
        }
    }

    // A type that was renamed is told once, and not again wherever it is used.
    private string? InNewNames(string? csharp) =>
        csharp is null || renamed.Count == 0 ? csharp : Regex.Replace(csharp, @"\w+", word => renamed.GetValueOrDefault(word.Value, word.Value));
}
