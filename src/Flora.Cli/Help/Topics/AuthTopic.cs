using Flora.Cli.CommandLine;

namespace Flora.Cli.Help.Topics;

/// <summary>Where the API key comes from.</summary>
internal static class AuthTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Rows("The first of these that is set", Sources(identity));
        text.Paragraphs("The key is sent to the address of the API and nowhere else, and never printed.");
        if (identity.KeyPlace is { } place) text.Paragraphs($"Keys are made in {identity.Api}: {place}.");
        if (identity.Demo is not null) text.Paragraphs($"{ToolOptions.Demo.Name} needs no key.");
    }

    private static IEnumerable<(string, string)> Sources(ToolIdentity identity) =>
    [
        (ToolOptions.ApiKey.Name, ToolOptions.ApiKey.Help),
        (identity.KeyVariable, "The environment variable."),
    ];
}
