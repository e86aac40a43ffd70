using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Passes.Operations;

/// <summary>The words by which the parts of a paged operation are recognised, whatever else their names hold.</summary>
public static class PaginationWords
{
    private static readonly HashSet<string> Cursor = new(["after", "continuation", "cursor", "marker", "token"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Next = new(["after", "continuation", "cursor", "next", "token"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Size = new(["count", "limit", "max", "per", "size"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Total = new(["total"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NotItems = new(["page", "pages"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a parameter of this name says where a page begins.</summary>
    public static bool NameCursor(string name) => Words.Of(name).Any(Cursor.Contains);

    /// <summary>Whether a member of this name says where the next page begins.</summary>
    public static bool NameNext(string name) => Words.Of(name).Any(Next.Contains);

    /// <summary>Whether a parameter of this name says how large a page is.</summary>
    public static bool NameSize(string name) => Words.Of(name).Any(Size.Contains);

    /// <summary>Whether a member of this name says how many items there are on all pages.</summary>
    public static bool NameTotal(string name) => Words.Of(name).Any(Total.Contains) && !Words.Of(name).Any(NotItems.Contains);
}
