using Flora.Cli.Commands;
using Flora.Cli.Output;

namespace Flora.Cli.Runs;

/// <summary>Prints the JSON that was answered; where nothing was, says that it is done.</summary>
internal static class AnswerRun
{
    internal static async Task RunAsync(
        IAnswering command, Printing printing, ImageRun? images, Action<string> notice, ApiCall call, CancellationToken cancellationToken)
    {
        var answer = await command.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (answer is { IsEmpty: false } json) await PrintAsync(json).ConfigureAwait(false);
        else notice("Done.");

        async Task PrintAsync(ReadOnlyMemory<byte> printed)
        {
            printing.Answer(command, printed);
            if (images is not null) await images.DrawAsync(printed, cancellationToken).ConfigureAwait(false);
        }
    }
}
