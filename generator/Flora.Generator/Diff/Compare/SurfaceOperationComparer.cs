using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Surface;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares the methods, requests and commands that two documents give.</summary>
/// <param name="findings">Takes the changes.</param>
/// <param name="inNewNames">Puts the new names of renamed types into a text.</param>
internal sealed class SurfaceOperationComparer(Findings findings, Func<string?, string?> inNewNames)
{
    /// <summary>Compares those of the operations that both documents have; what is new or gone altogether is told elsewhere.</summary>
    public void Compare(ApiSurface before, ApiSurface after)
    {
        foreach (var (key, wire) in after.WireOperations.Where(operation => before.WireOperations.ContainsKey(operation.Key)))
        {
            switch (before.Operations.GetValueOrDefault(key), after.Operations.GetValueOrDefault(key))
            {
                case ({ } old, { } now):
                    CompareMethods(old, now);
                    CompareRequests(old, now);
                    CompareCommands(old, now);
                    break;
                case ({ } old, null):
                    findings.Add(SurfaceRules.MethodRemoved, $"C# {old.Method}", wire.Node);
                    break;
                case (null, { } now):
                    findings.Add(SurfaceRules.MethodAdded, $"C# {now.Method}", wire.Node);
                    break;
            }
        }
    }

    private void CompareMethods(SurfaceOperation old, SurfaceOperation now)
    {
        var path = $"C# {now.Method}";
        if (old.Method != now.Method)
        {
            findings.Add(SurfaceRules.MethodRenamed, path, now.At, $"{old.Method} became {now.Method}.");
        }
        if (inNewNames(old.Returns) != now.Returns)
        {
            findings.Add(SurfaceRules.ReturnTypeChanged, path, now.At, $"{old.Returns} became {now.Returns}.");
        }
        if (old.Shortcut.Length > 0 && inNewNames(old.Shortcut) != now.Shortcut)
        {
            findings.Add(SurfaceRules.ShortcutChanged, path, now.At,
                now.Shortcut.Length > 0 ? $"({old.Shortcut}) became ({now.Shortcut})." : $"({old.Shortcut}) is gone.");
        }
    }

    private void CompareRequests(SurfaceOperation old, SurfaceOperation now)
    {
        var path = $"C# {now.Request}";
        if (old.Request != now.Request)
        {
            findings.Add(SurfaceRules.RequestRenamed, path, now.At, $"{old.Request} became {now.Request}.");
        }
        if (old.IsRequestRequired != now.IsRequestRequired)
        {
            findings.Add(now.IsRequestRequired ? SurfaceRules.RequestRequired : SurfaceRules.RequestOptional, path, now.At);
        }
        foreach (var (key, member) in now.Members)
        {
            if (old.Members.TryGetValue(key, out var earlier))
            {
                CompareMembers(earlier, member, $"{path}.{member.Name}");
            }
        }
    }

    private void CompareMembers(SurfaceMember old, SurfaceMember now, string path)
    {
        if (old.Name != now.Name)
        {
            findings.Add(SurfaceRules.MemberRenamed, path, now.At, $"{old.Name} became {now.Name}.");
        }
        if (inNewNames(old.CSharp) != now.CSharp)
        {
            findings.Add(SurfaceRules.MemberTypeChanged, path, now.At, $"{old.CSharp ?? "No type"} became {now.CSharp ?? "no type"}.");
        }
    }

    private void CompareCommands(SurfaceOperation old, SurfaceOperation now)
    {
        switch (old.Command, now.Command)
        {
            case ({ } command, null):
                findings.Add(SurfaceRules.CommandRemoved, $"command {command}", now.At);
                break;
            case (null, { } command):
                findings.Add(SurfaceRules.CommandAdded, $"command {command}", now.At);
                break;
            case ({ } earlier, { } command) when earlier != command:
                findings.Add(SurfaceRules.CommandRenamed, $"command {command}", now.At, $"{earlier} became {command}.");
                break;
        }
        foreach (var (parameter, option) in now.Options)
        {
            if (old.Options.TryGetValue(parameter, out var earlier) && earlier != option)
            {
                findings.Add(SurfaceRules.OptionRenamed, $"command {now.Command} {option}", now.At, $"{earlier} became {option}.");
            }
        }
    }
}
