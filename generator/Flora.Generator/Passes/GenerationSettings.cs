namespace Flora.Generator.Passes;

/// <summary>Names and folders of the project that the code is generated for.</summary>
public sealed record GenerationSettings
{
    /// <summary>Namespace of the generated types.</summary>
    public string Namespace { get; init; } = "Flora";

    /// <summary>Name of the API: the client is called after it, and so are its environment variables.</summary>
    public string ClientName { get; init; } = "Flora";

    /// <summary>The environment variable that stands in for an option, such as <c>api_key</c>.</summary>
    public string Variable(string field) => $"{ClientName}_{field}".ToUpperInvariant();

    /// <summary>Where the client and the models go, relative to the root.</summary>
    public string SdkFolder { get; init; } = "src/Flora.Generated/Generated";

    /// <summary>Where the tool's commands go, relative to the root.</summary>
    public string CliFolder { get; init; } = "src/Flora.Cli/Generated";

    /// <summary>Where the contract cases go, relative to the root.</summary>
    public string ContractsFolder { get; init; } = GeneratorPaths.Contracts;

    /// <summary>What makes the files anew after an edit of the document.</summary>
    public string Renewal { get; init; } = "build";

    /// <summary>Namespace of the tool's generated commands.</summary>
    public string CliNamespace { get; init; } = "Flora.Cli.Generated";
}
