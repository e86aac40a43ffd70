using Flora.Generator.Passes.Commands;

namespace Flora.Generator.Passes.Naming;

/// <summary>Names the client of each resource: its class, and how it is reached from the one above it.</summary>
public sealed class ClientNames
{
    private readonly Dictionary<string, string> spelling = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> clients = new(StringComparer.Ordinal);

    /// <param name="chains">The chains of all operations.</param>
    /// <param name="isTaken">Names of types that no client can have.</param>
    public ClientNames(IReadOnlyCollection<ResourceChain> chains, Func<string, bool> isTaken)
    {
        // Capitals come first in ordinal order: of `Apikeys` and `ApiKeys` the one that shows its words wins.
        foreach (var name in chains.SelectMany(chain => chain.Names).Order(StringComparer.Ordinal))
        {
            spelling.TryAdd(name, ReservedNames.ClientMembers.Contains(name) ? name + "Resource" : name);
        }
        // A client reaches those below it, so one without operations of its own is named too.
        var all = chains
            .SelectMany(chain => Enumerable.Range(1, chain.Names.Count).Select(depth => Spelled(chain.Names.Take(depth))))
            .DistinctBy(Access)
            .ToList();
        var interfaces = all.Select(names => "I" + string.Concat(names)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = Disambiguation.Resolve(
            [.. all.Select(Candidates)],
            name => interfaces.Contains(name) || Types(name).Any(isTaken),
            StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < all.Count; index++)
        {
            clients[Access(all[index])] = names[index];
        }
    }

    /// <summary>The types that a client brings with it.</summary>
    public IEnumerable<string> AllTypes => clients.Values.SelectMany(Types);

    /// <summary>The names of all clients.</summary>
    public IEnumerable<string> All => clients.Values;

    /// <summary>The name of a chain's client: <c>CanvasesNodes</c>.</summary>
    public string Client(ResourceChain chain) => clients[AccessOf(chain)];

    /// <summary>The names of the clients that lead to a chain's client, and its own.</summary>
    public IEnumerable<string> Path(ResourceChain chain) =>
        Enumerable.Range(1, chain.Names.Count).Select(depth => clients[Access(Spelled(chain.Names.Take(depth)))]);

    /// <summary>How it is reached from the root: <c>Canvases.Nodes</c>.</summary>
    public string AccessOf(ResourceChain chain) => Access(Spelled(chain.Names));

    /// <summary>One thing of the chain: <c>CanvasNode</c>.</summary>
    public string Subject(ResourceChain chain) => string.Concat(Spelled(chain.Names).Select(CSharpName.Singular));

    /// <summary>The words of the command line that lead to it.</summary>
    public IEnumerable<string> CommandWords(ResourceChain chain) =>
        // C# needs a letter before a digit, a command does not.
        Spelled(chain.Names).Select(CliWords.Kebab).Select(word => word is ['v', 'a', 'l', 'u', 'e', >= '0' and <= '9', ..] ? word[5..] : word);

    /// <summary>The types that a client of this name brings with it.</summary>
    public static IEnumerable<string> Types(string client) => [client + "Client", $"I{client}Client", client + "ClientExtensions"];

    private static string[] Candidates(IReadOnlyList<string> names) =>
    [
        string.Concat(names),
        string.Join("Of", names.Reverse()),
        string.Concat(names) + "Resource",
    ];

    private static string Access(IReadOnlyList<string> names) => string.Join('.', names);

    private List<string> Spelled(IEnumerable<string> names) => [.. names.Select(name => spelling[name])];
}
