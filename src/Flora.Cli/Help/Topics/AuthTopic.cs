using Flora.Cli.Auth;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Help.Topics;

/// <summary>Where the API key comes from.</summary>
internal static class AuthTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Rows("The first of these that is set", Sources(identity));
        text.Paragraphs($"""
            A profile that {ToolOptions.Profile.Name} names comes before the environment. Where keys differ, a note on standard error says which one is used;
            {identity.CommandLine(AuthCommand.Status)} says so at any time, and shows no more of the key than its last four characters.

            The key is sent to the address of the API and nowhere else, and never printed. The key of a profile is sent to the address of that profile alone.
            """);
        if (identity.KeyPlace is { } place) text.Paragraphs($"Keys are made in {identity.Api}: {place}.");
        if (identity.Demo is not null) text.Paragraphs($"{ToolOptions.Demo.Name} needs no key.");
    }

    private static IEnumerable<HelpRow> Sources(ToolIdentity identity) =>
    [
        (ToolOptions.ApiKey.Name, ToolOptions.ApiKey.Help),
        (ToolOptions.ApiKeyFile.Name, ToolOptions.ApiKeyFile.Help),
        (identity.KeyVariable, "The environment variable."),
        ("a profile", $"Of the configuration file: kept with {identity.CommandLine(AuthCommand.Login)}."),
    ];
}
