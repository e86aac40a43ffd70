using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Servers;

/// <summary>Names the servers of a document: by what it says of each, where that is short, else by their addresses.</summary>
internal static class ServerNames
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "ServerTemplate", "Uri",
    };

    /// <summary>The names, in the order of the servers.</summary>
    /// <param name="typeName">The type that they are members of.</param>
    /// <param name="servers">The servers.</param>
    public static IReadOnlyList<string> Of(string typeName, IReadOnlyList<JObject> servers) =>
        Disambiguation.Resolve(
            [.. servers.Select((server, index) => Candidates(server, index).Select(name => Reserved.Contains(name) || name == typeName ? name + "Server" : name).ToList())],
            _ => false,
            StringComparer.Ordinal);

    private static IEnumerable<string> Candidates(JObject server, int index)
    {
        var address = new Uri(ServerUrls.Of(server));
        foreach (var text in new[] { server["name"], server["description"] }.Select(token => (string?)(token as JValue)).OfType<string>())
        {
            if (Words.Of(text).Count is > 0 and <= MostWords)
            {
                yield return CSharpName.Type(text);
            }
        }
        yield return CSharpName.Type(address.Host);
        yield return CSharpName.Type(address.Host + " " + address.AbsolutePath.Trim('/'));
        yield return CSharpName.Type($"{address.Scheme} {address.Authority} {address.AbsolutePath.Trim('/')}");
        yield return CSharpName.Spelled((string)server["url"]!);
        // The same address twice.
        yield return CSharpName.Spelled((string)server["url"]!) + "Number" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
