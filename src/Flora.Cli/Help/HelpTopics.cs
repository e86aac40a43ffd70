using Flora.Cli.Help.Topics;

namespace Flora.Cli.Help;

/// <summary>The topics, in the order of the help.</summary>
internal static class HelpTopics
{
    internal static IReadOnlyList<HelpTopic> All { get; } =
    [
        new("auth", "Where the API key comes from.", AuthTopic.Write),
        new("configuration", "The configuration file and its profiles.", ConfigurationTopic.Write),
        new("environment", "The environment variables.", EnvironmentTopic.Write),
        new("errors", "What an error says, to people and to programs.", ErrorsTopic.Write),
        new("exit-codes", "What the tool returns to the shell.", ExitCodesTopic.Write),
        new("output", "What is printed, and where.", OutputTopic.Write),
    ];

    /// <summary>The topic of a name; null when there is none.</summary>
    internal static HelpTopic? Find(IReadOnlyList<string> words) =>
        words.Count == 1 ? All.FirstOrDefault(topic => topic.Name == words[0]) : null;
}
