namespace Flora.Generator.Engine;

/// <summary>What the engine printed: for each set of templates one text that holds many files.</summary>
/// <param name="Sdk">The client and its models.</param>
/// <param name="Cli">The tool's commands.</param>
public sealed record EngineOutput(string Sdk, string Cli);
