using Flora.Cli.CommandLine;
using Flora.Cli.Errors;

namespace Flora.Cli.Help.Topics;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCodesTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        text.Rows("Exit codes", ExitCodes.Rows);
        text.Paragraphs($"""
            What failed more exactly is the code of the error: {ToolOptions.ErrorFormat.Name} {ErrorFormat.Json.Name} prints it for programs, and
            {identity.CommandLine("help", "errors")} explains it.

            A reader that stops reading, as head does, is no error.
            """);
    }
}
