namespace Flora.Generator.Passes.Naming;

/// <summary>What an operation does by its method and path alone.</summary>
public static class DerivedVerb
{
    /// <summary>The verb with what it does it to, where that is not the resource itself.</summary>
    /// <param name="method">The HTTP method in small letters.</param>
    /// <param name="path">The path.</param>
    /// <param name="rest">Its static parts below the resource.</param>
    /// <param name="lists">Whether the answer is a listing.</param>
    public static string Of(string method, PathWords path, IReadOnlyList<PathSegment> rest, bool lists)
    {
        var name = string.Concat(rest.Select(part => part.Name));
        var one = string.Concat(rest.Select(part => Plurals.Singular(part.Name)));
        var isOne = path.EndsInParameter || !(path.Static.LastOrDefault() is { } last && Plurals.IsPlural(last.Name));
        return (method, rest) switch
        {
            ("post" or "put" or "get", [.., var action]) when !path.EndsInParameter && IsAction(method, action) => Action(rest),
            ("get", _) when path.EndsInParameter => "Get" + one,
            ("get", _) => (lists ? "List" : "Get") + name,
            ("post", _) => "Create" + one,
            _ => Verb(method) + (isOne ? one : rest.Count == 0 ? "All" : name),
        };
    }

    // `POST /things/{id}/complete` completes; `PUT /things/{id}/content` replaces the content.
    private static bool IsAction(string method, PathSegment last) =>
        method == "post" ? !Plurals.IsPlural(last.Name) : VerbWords.Contains(Words.Of(last.Text)[0]);

    private static string Action(IReadOnlyList<PathSegment> rest) =>
        rest[^1].Name + string.Concat(rest.SkipLast(1).Select(part => Plurals.Singular(part.Name)));

    private static string Verb(string method) => method switch
    {
        "put" => "Replace",
        "patch" => "Update",
        _ => CSharpName.Type(method),
    };
}
