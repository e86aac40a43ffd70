using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Configuration;

namespace Flora.Cli.Help.Topics;

/// <summary>The configuration file and its profiles.</summary>
internal static class ConfigurationTopic
{
    private static readonly OptionSpec[] Settings = [ToolOptions.ApiKey, ToolOptions.BaseUrl, ToolOptions.Timeout, ToolOptions.MaxRetries];

    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Paragraphs($"""
            A JSON file for its owner alone. {identity.CommandLine(AuthCommand.Login)} makes it, and people may edit it: what the tool does not know in it, it
            leaves as it is.
            """);
        text.Rows("Where it is",
        [
            ("Linux", $"$XDG_CONFIG_HOME/{identity.Name}/config.json, or ~/.config/{identity.Name}/config.json"),
            ("macOS", $"~/Library/Application Support/{identity.Name}/config.json"),
            ("Windows", $"%APPDATA%\\{identity.Name}\\config.json"),
            (identity.ConfigVariable, "any other path"),
        ]);
        text.Lines("What stands in it",
        [
            "{",
            $"  \"default_profile\": \"{ProfileName.Default}\",",
            "  \"profiles\": {",
            $"    \"{ProfileName.Default}\": {{ \"api_key\": \"...\", \"timeout\": \"30s\" }},",
            "    \"work\": { \"api_key\": \"...\", \"base_url\": \"https://...\", \"max_retries\": 5 }",
            "  }",
            "}",
        ]);
        text.Rows("Settings of a profile", Settings.Select(option => new HelpRow(option.Setting!, $"{option.Name}: {option.Help}")));
        text.Rows("The profile is the first of these",
        [
            (ToolOptions.Profile.Name, "What is typed; its settings then come before the environment."),
            (identity.VariableOf(ToolOptions.Profile), "The environment variable."),
            ("default_profile", "Of the file."),
            (ProfileName.Default, "The name that is always there."),
        ]);
    }
}
