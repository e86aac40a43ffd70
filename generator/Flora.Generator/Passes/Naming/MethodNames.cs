using Flora.Generator.Document;
using Flora.Generator.Passes.Operations;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>What an operation's method could be called, without <c>Async</c>: the words of its id, else what its method and path say.</summary>
public static class MethodNames
{
    /// <summary>The names in the order of preference: each next one takes more words.</summary>
    public static IReadOnlyList<string> Of(ApiDocument document, Operation operation, ResourceChain chain, IdWords id, PathWords path)
    {
        if ((string?)(operation.Node["x-csharp-name"] as JValue) is { Length: > 0 } given)
        {
            return [WithoutAsync(CSharpName.Type(given))];
        }
        var lists = Listings.Is(document, operation);
        var derived = DerivedVerb.Of(operation.Verb, path, chain.Rest, lists);
        var words = new IdParts(id, chain, path);
        var verb = Name(words.Verb);
        // Who writes `getThings` for a collection means its listing, and names one thing `getThing`.
        var best = verb.Length == 0 || (verb == "Get" && lists && words.NamesManyAfterVerb) ? derived : verb;
        var rest = best == verb ? string.Concat(chain.Rest.Select(part => part.Name)) : "";
        var place = string.Concat(path.Static.Select(part => part.Name));
        var parameters = string.Concat(path.Segments.Where(part => part.IsParameter).Select(part => part.Name));
        return
        [
            best,
            best + Name(words.By),
            best + Name(words.Namespace) + Name(words.By),
            best + Name(words.By) + path.Version,
            best + rest,
            .. id.All.Count == 0 ? [] : new[] { Name(words.All) },
            best + (path.Segments is [.., { IsParameter: true } last] ? "By" + last.Name : ""),
            best + place,
            best + place + (parameters.Length > 0 ? "By" + parameters : ""),
            CSharpName.Type(operation.Verb) + best + place + (parameters.Length > 0 ? "By" + parameters : ""),
        ];
    }

    private static string Name(IEnumerable<string> words) => CSharpName.Word(string.Join(' ', words)) is { Length: > 0 } name
        ? char.IsDigit(name[0]) ? "Do" + name : name
        : "";

    // The suffix is added to every method, so a name that already has it would give `…AsyncAsync`.
    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
}
