using Flora.Cli.Commands;

namespace Flora.Cli.Completion;

/// <summary>What completion knows.</summary>
/// <param name="Host">What surrounds the tool.</param>
/// <param name="Identity">What the tool is called.</param>
/// <param name="Catalogue">All commands.</param>
internal sealed record CompletionContext(ToolHost Host, ToolIdentity Identity, CommandCatalogue Catalogue);
