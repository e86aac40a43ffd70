using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Hoisting;

/// <summary>Gives schemas that are written in place the keys of components: equal ones of one name share it, others take more words.</summary>
internal sealed class HoistedSchemas
{
    private readonly PassContext context;

    // The schemas as they were written, by the C# names that they want.
    private readonly Dictionary<string, (string Key, string Content)> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> taken;

    public HoistedSchemas(PassContext context, JObject components)
    {
        this.context = context;
        taken = [.. GeneratedNames.Of(context)];
        foreach (var component in components.Properties())
        {
            named.TryAdd(NameSchemas.Wanted(component.Name, component.Value), (component.Name, component.Value is JObject schema ? Canonical.OfType(schema) : ""));
        }
    }

    /// <summary>The key of each, in their order, and whether it is the first of it.</summary>
    public IEnumerable<(InlineSchema Inline, string Name, bool IsNew)> Name(IReadOnlyList<InlineSchema> found)
    {
        var groups = found.GroupBy(inline => inline, SameTypeComparer.Instance).ToList();
        // Of equal ones in several places the first in the alphabet speaks for all.
        var speakers = groups.Select(group => group.MinBy(inline => string.Join(' ', inline.Names), StringComparer.Ordinal)!);
        var names = Disambiguation.Resolve([.. speakers.Select(Candidates)], IsTaken, StringComparer.OrdinalIgnoreCase);
        var moved = new List<(InlineSchema, string, bool)>();
        foreach (var (group, name) in groups.Zip(names))
        {
            // An equal component of the name is what is meant: writing a schema out or naming it is the same.
            var known = named.TryGetValue(name, out var other);
            if (taken.Contains(name) || (known && other.Content != group.Key.Content))
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, group.Key.Schema,
                    $"The schema written here would be called {name}, and another type has that name",
                    "Give it another name with `x-csharp-name`, or move it to components/schemas");
            }
            var key = known ? other.Key : name;
            named.TryAdd(name, (name, group.Key.Content));
            moved.AddRange(group.Select((inline, index) => (inline, key, !known && index == 0)));
        }
        return moved;
    }

    private List<string> Candidates(InlineSchema inline)
    {
        if (Given(inline) is { } given)
        {
            return [given];
        }
        var equal = inline.Names.FirstOrDefault(name => named.TryGetValue(name, out var other) && other.Content == inline.Content);
        return equal is null ? [.. inline.Names, inline.Names[0] + "Model", inline.Names[^1] + "Model"] : [equal];
    }

    private bool IsTaken(string name) => named.ContainsKey(name) || taken.Contains(name) || ReservedNames.Types.Contains(name);

    private static string? Given(InlineSchema inline) => (string?)(inline.Schema["x-csharp-name"] as JValue) is { Length: > 0 } given ? CSharpName.Type(given) : null;

    private sealed class SameTypeComparer : IEqualityComparer<InlineSchema>
    {
        public static SameTypeComparer Instance { get; } = new();

        public bool Equals(InlineSchema? x, InlineSchema? y) => (Given(x!) ?? x!.Names[0]) == (Given(y!) ?? y!.Names[0]) && x!.Content == y!.Content;

        public int GetHashCode(InlineSchema obj) => (Given(obj) ?? obj.Names[0]).GetHashCode(StringComparison.Ordinal);
    }
}
