using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Security;

/// <summary>Names the options of all schemes at once: after the scheme, and what it takes.</summary>
internal static class CredentialOptionNames
{
    private static readonly string[] KeyWords = ["Key", "Token", "Secret"];

    /// <summary>The schemes with their options, in the order given.</summary>
    /// <param name="schemes">The schemes, each with how it is shown.</param>
    /// <param name="main">The scheme that <c>ApiKey</c> is for; null when there is none.</param>
    public static IReadOnlyList<UsedScheme> Of(IReadOnlyList<(string Name, JObject Node, SchemeKind Kind)> schemes, string? main)
    {
        var words = MemberNames.Of(new Diagnostics(), "", new HashSet<string>(), [.. schemes.Select(scheme => new NamedMember(scheme.Name))]);
        var wanted = schemes.Zip(words, (scheme, word) => Parts(scheme.Kind).Select(part => (Scheme: scheme, Word: word, Part: part))).SelectMany(parts => parts).ToList();
        var names = Disambiguation.Resolve(
            [.. wanted.Select(one => one.Scheme.Name == main ? [CredentialOption.ApiKey] : Candidates(one.Word, one.Part.Suffix))],
            _ => false,
            StringComparer.OrdinalIgnoreCase);
        var options = wanted.Zip(names, (one, name) => (one.Scheme.Name, Option: new CredentialOption(name, Docs(one.Scheme.Name, one.Part.Docs), one.Part.Kind)))
            .ToLookup(pair => pair.Name, pair => pair.Option, StringComparer.Ordinal);
        return [.. schemes.Select(scheme => new UsedScheme(scheme.Name, scheme.Node, scheme.Kind, [.. options[scheme.Name]]))];
    }

    private static string[] Candidates(string word, string suffix)
    {
        var whole = word + suffix;
        // A key that is called a key needs no more words.
        var first = KeyWords.Contains(suffix) && KeyWords.Any(key => word.EndsWith(key, StringComparison.Ordinal)) ? word : whole;
        return first == CredentialOption.ApiKey || ReservedNames.OptionMembers.Contains(first)
            ? [whole == first ? first + "Option" : whole, word + "Scheme" + suffix]
            : [first, whole, word + "Scheme" + suffix];
    }

    private static (string Suffix, string Docs, CredentialOptionKind Kind)[] Parts(SchemeKind kind) => kind switch
    {
        SchemeKind.Basic =>
        [
            ("UserName", "The user's name", CredentialOptionKind.Text), ("Password", "The user's password", CredentialOptionKind.Text),
        ],
        SchemeKind.ClientCredentials =>
        [
            ("ClientId", "The client's name, for which a token is fetched", CredentialOptionKind.Text),
            ("ClientSecret", "The client's secret, which goes to the token endpoint alone", CredentialOptionKind.Text),
            ("TokenUrl", "Where tokens are fetched, in place of the document's address; has to be set beside a base URL of an origin that the document does not name", CredentialOptionKind.Address),
            ("Token", "The token, for who has fetched one", CredentialOptionKind.Key),
        ],
        SchemeKind.Bearer => [("Token", "The token", CredentialOptionKind.Key)],
        _ => [("Key", "The key", CredentialOptionKind.Key)],
    };

    private static string Docs(string scheme, string what) => $"{what} (`{scheme.Replace('`', '\'')}` of the document)";
}
