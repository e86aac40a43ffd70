using Flora.Cli.CommandLine;
using Flora.Cli.Errors;

namespace Flora.Cli.Help.Topics;

/// <summary>What an error says.</summary>
internal static class ErrorsTopic
{
    internal static void Write(HelpText text, ToolIdentity identity)
    {
        var option = $"{ToolOptions.ErrorFormat.Name} {ErrorFormat.Json.Name}";
        text.Paragraphs($"""
            An error is a few lines on standard error: what happened, each value that was refused, the id of the request, what to do about it.

            With {option}, or {identity.VariableOf(ToolOptions.ErrorFormat)}={ErrorFormat.Json.Name}, it is one JSON object on one line, whatever went wrong, and
            standard error stays empty when nothing did. Lines that were asked for, and that are no error, are objects with the member "log" alone.
            """);
        text.Rows("Members of \"error\"; those without a value are null or empty",
        [
            ("code", $"What went wrong: the API's own code, or one of those below."),
            ("message", "What happened, in a sentence."),
            ("status", "The status of the API's answer."),
            ("fields", "Each value that was refused: {field, option, message}."),
            ("suggestions", "What may have been meant."),
            ("request_id", $"What {identity.Api}'s support asks for."),
            ("advice", "What to do about it."),
            ("exit_code", "What the tool returns."),
            ("attempts", "How often the request was sent."),
            ("notices", "What was good to know before, such as the command that goes on where a listing broke off."),
        ]);
        text.Rows("Codes beside those of the API", ErrorCodes.All);
    }
}
