using Flora.Cli.CommandLine;
using Flora.Cli.Output;

namespace Flora.Cli.Help.Topics;

/// <summary>What is printed, and where.</summary>
internal static class OutputTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Paragraphs("""
            Standard output is data and nothing else. Whatever else there is to say goes to standard error.

            json is always one valid document, also of many pages, and when a page in the middle fails.
            """);
        text.Rows($"Formats ({ToolOptions.Format.Name})", OutputFormat.All.Select(format => (format.Name, format.Help)));
        text.Options(new("Options", ToolOptions.Output));
        text.Options(new("Options of listings", ToolOptions.Paging));
        text.Paragraphs($"For errors, see {identity.CommandLine("help", "errors")}.");
    }
}
