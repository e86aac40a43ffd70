using Flora.Cli.CommandLine;

namespace Flora.Cli.Help.Topics;

/// <summary>The environment variables.</summary>
internal static class EnvironmentTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Rows("Variables that stand in for options",
            from option in ToolOptions.Everywhere(identity)
            where option.Variable is not null
            select new HelpRow(option.Variable!, $"{option.Name}: {option.Help}"));
        text.Rows("Others",
        [
            (identity.ConfigVariable, "The path of the configuration file, in place of the usual one."),
            ($"{identity.PagerVariable}, PAGER", "The program that shows a table longer than the screen; an empty one stands for none."),
            ("CLICOLOR", "0 turns colours off."),
            ("CLICOLOR_FORCE, FORCE_COLOR", "1 turns colours on, also in a pipe or a file."),
            ("TERM", "dumb turns colours and links off."),
            ("HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "The proxy, or that there is none for some hosts."),
        ]);
        text.Paragraphs("An option comes before its variable, and a variable before the profile.");
    }
}
