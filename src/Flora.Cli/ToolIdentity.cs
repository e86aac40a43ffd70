using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Output.Images;

namespace Flora.Cli;

/// <summary>What the tool is called, and what it says of its API: all that differs between the tools of two APIs, but for their commands.</summary>
internal sealed record ToolIdentity
{
    /// <summary>The word that starts the tool.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the API.</summary>
    public required string Api { get; init; }

    /// <summary>What the tool is, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What the names of its environment variables begin with.</summary>
    public required string VariablePrefix { get; init; }

    /// <summary>Where the API is, unless somebody says otherwise; null when that is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the API has a key: <c>--api-key</c>.</summary>
    public bool TakesKey { get; init; } = true;

    /// <summary>Whether every call needs the key.</summary>
    public bool NeedsKey { get; init; } = true;

    /// <summary>What else the API takes of its callers.</summary>
    public IReadOnlyList<ToolCredential> Credentials { get; init; } = [];

    /// <summary>Where its users find their keys; null when that is not known.</summary>
    public string? KeyPlace { get; init; }

    /// <summary>What to do about an answer of a status, where the API's own pages know more than HTTP does.</summary>
    public IReadOnlyDictionary<int, string> Advice { get; init; } = new Dictionary<int, string>();

    /// <summary>Commands that no operation of the document describes, such as those that call several.</summary>
    public IReadOnlyList<LocalCommand> Commands { get; init; } = [];

    /// <summary>The options of a client that sample data answers; null for a tool without any.</summary>
    public Func<TimeProvider, FloraClientOptions>? Demo { get; init; }

    /// <summary>Finds and fetches the images of items; null for a tool whose items have none.</summary>
    public ItemImages? Images { get; init; }

    /// <summary>Says what an exception means that only the product knows; null, also as its answer, leaves it to the tool.</summary>
    public Func<Exception, ErrorReport?>? Explain { get; init; }

    /// <summary>The environment variable that holds the key.</summary>
    internal string KeyVariable => VariableOf(ToolOptions.ApiKey);

    /// <summary>The environment variables of all that is sent with a request to say who calls.</summary>
    internal IReadOnlyList<string> SentVariables =>
        [.. TakesKey ? [KeyVariable] : Array.Empty<string>(), .. Credentials.Where(credential => credential.IsSent).Select(credential => credential.Variable)];

    /// <summary>The environment variable that holds the address.</summary>
    internal string AddressVariable => VariableOf(ToolOptions.BaseUrl);

    /// <summary>The environment variable that says where the configuration file is.</summary>
    internal string ConfigVariable => Variable("CONFIG");

    /// <summary>The environment variable that names the pager of this tool alone.</summary>
    internal string PagerVariable => Variable("PAGER");

    /// <summary>The variable of the key, and where keys are found.</summary>
    internal string KeySource => KeyPlace is null ? KeyVariable : $"{KeyVariable} ({KeyPlace})";

    /// <summary>The environment variable that stands in for an option.</summary>
    internal string VariableOf(OptionSpec option) => Variable(option.Setting.ToUpperInvariant());

    /// <summary>A variable of the tool.</summary>
    /// <param name="name">What follows the beginning that they share.</param>
    internal string Variable(string name) => $"{VariablePrefix}_{name}";

    /// <summary>What is typed to call a command.</summary>
    internal string CommandLine(params IEnumerable<string> words) => string.Join(' ', words.Prepend(Name));
}
