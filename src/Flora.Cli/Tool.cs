using System.Reflection;
using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Terminal;

namespace Flora.Cli;

/// <summary>The tool: from a command line to an exit code.</summary>
/// <param name="host">What surrounds it.</param>
/// <param name="identity">What it is called, and what it says of its API.</param>
/// <param name="operations">The commands that call the API.</param>
/// <param name="groups">What the first words of the commands mean.</param>
internal sealed class Tool(ToolHost host, ToolIdentity identity, IReadOnlyList<ApiCommand> operations, IReadOnlyList<CommandGroup> groups)
{
    private readonly IReadOnlyList<ToolCommand> commands = [.. operations, .. LocalCommands.All];

    internal async Task<ExitCode> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        Arguments? arguments = null;
        try
        {
            arguments = new ArgumentParser(identity, commands).Parse(args);
            return await RunAsync(arguments, Printer(args, arguments), cancellationToken).ConfigureAwait(false);
        }
        catch (OutputClosedException)
        {
            // Whoever read the data has enough: that is no error.
            return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception error)
        {
            var report = new ErrorReporter(identity, arguments?.Command).Report(error);
            Printer(args, arguments).Print(report);
            return report.Code;
        }
    }

    private ErrorPrinter Printer(IReadOnlyList<string> args, Arguments? arguments) => new(
        host.Error,
        () => host.ErrorScreen(arguments?.Has(ToolOptions.NoColor) ?? args.Contains(ToolOptions.NoColor.Name)),
        [arguments?.Find(ToolOptions.ApiKey), host.Variable(identity.KeyVariable)]);

    private async Task<ExitCode> RunAsync(Arguments arguments, ErrorPrinter printer, CancellationToken cancellationToken)
    {
        var screen = host.OutputScreen(arguments.Has(ToolOptions.NoColor));
        if (arguments.Has(ToolOptions.Help) || (arguments is { Words: [], Problem: null } && !arguments.Has(ToolOptions.Version)))
        {
            Print(new HelpPage(identity, commands, groups, Math.Clamp(screen.Width ?? 100, 40, 100)).Write(arguments.Words, arguments.Command));
            return ExitCode.Done;
        }
        if (arguments.Problem is { } problem) throw new UsageException(problem, arguments.Words);
        if (arguments.Has(ToolOptions.Version))
        {
            Print($"{identity.Name} {Version}\n");
            return ExitCode.Done;
        }
        var command = arguments.Command
            ?? throw new UsageException($"\"{identity.CommandLine(arguments.Words)}\" needs one more word: {Below(arguments.Words)}", arguments.Words);
        if (command is LocalCommand local)
        {
            return await local.RunAsync(new(host, identity, arguments, printer, screen), cancellationToken).ConfigureAwait(false);
        }
        var settings = Settings.Of(arguments, (ApiCommand)command, screen.IsTerminal);
        await new CommandRun(host, identity, settings, arguments, printer).RunAsync(screen, cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static string Version =>
        typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private string Below(IReadOnlyList<string> words) => string.Join(", ", commands
        .Where(command => command.Words.Take(words.Count).SequenceEqual(words))
        .Select(command => command.Words[words.Count])
        .Distinct());

    private void Print(string text) => host.Output.Write(Encoding.UTF8.GetBytes(text));
}
