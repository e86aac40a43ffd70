using Flora.Cli.Commands;
using Flora.Cli.Output;

namespace Flora.Cli.Runs;

/// <summary>Prints the JSON that was answered; where nothing was, says that it is done.</summary>
internal static class AnswerRun
{
    internal static async Task RunAsync(
        IAnswering command, Printing printing, Action<string> notice, ApiCall call, CancellationToken cancellationToken)
    {
        var answer = await command.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (answer is { IsEmpty: false } json) printing.Answer(command, json);
        else notice("Done.");
    }
}
