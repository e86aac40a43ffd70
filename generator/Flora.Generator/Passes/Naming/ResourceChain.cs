using System.Text.RegularExpressions;

namespace Flora.Generator.Passes.Naming;

/// <summary>The resource that an operation belongs to, with those that it lies in: <c>Canvases</c>, <c>Nodes</c>.</summary>
/// <param name="Names">The C# names from the outside in; at least one.</param>
/// <param name="Rest">The static parts of the path that lie below the resource.</param>
public sealed partial record ResourceChain(IReadOnlyList<string> Names, IReadOnlyList<PathSegment> Rest)
{
    private const string NoResource = "Api";

    /// <summary>The chain that an operation's first tag gives, else the one of its path.</summary>
    public static ResourceChain Of(string? tag, IdWords id, PathWords path)
    {
        var names = Separator().Split(tag ?? "").Where(part => Words.Of(part).Count > 0).Select(Name).ToList();
        return names.Count > 0 ? OfTag(names, id, path) : OfPath(path);
    }

    // An id such as `canvases.nodes.list` tells what the tag `canvases` leaves open, where the path says the same.
    private static ResourceChain OfTag(List<string> names, IdWords id, PathWords path)
    {
        var rest = Below(path, names[^1]);
        if (id.IsNounFirst)
        {
            var below = id.Segments.SkipLast(1).SkipWhile(segment => Noun.Key(segment) != Noun.Key(Words.Of(names[^1]))).Skip(1);
            foreach (var segment in below.TakeWhile(segment => rest.Count > 0 && Noun.Key(segment) == Noun.Key(Words.Of(rest[0].Text))).ToList())
            {
                names.Add(Name(rest[0].Text));
                rest = rest[1..];
            }
        }
        return new(names, rest);
    }

    // The engine splits at underscores, so a client's name has none.
    private static string Name(string text) => CSharpName.Type(text).Replace("_", "", StringComparison.Ordinal);

    private static List<PathSegment> Below(PathWords path, string resource)
    {
        var parts = path.Static.ToList();
        return parts[(parts.FindLastIndex(part => Noun.Same(part.Text, resource)) + 1)..];
    }

    // A singular at the end is no resource but what is done to one, or a part of it.
    private static ResourceChain OfPath(PathWords path)
    {
        var ending = path.Segments.Reverse().TakeWhile(segment => !segment.IsParameter && !Plurals.IsPlural(segment.Name)).Count();
        var parts = path.Static.ToList();
        var resources = Math.Max(1, parts.Count - ending);
        return parts.Count == 0
            ? new([NoResource], [])
            : new([.. parts.Take(resources).Select(part => Name(part.Text))], [.. parts.Skip(resources)]);
    }

    [GeneratedRegex(@"\s*[./:>]\s*")]
    private static partial Regex Separator();
}
