using System.Reflection;
using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Completion;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;
using Flora.Cli.Help;
using Flora.Cli.Terminal;

namespace Flora.Cli;

/// <summary>The tool: from a command line to an exit code.</summary>
/// <param name="host">What surrounds it.</param>
/// <param name="identity">What it is called, and what it says of its API.</param>
/// <param name="operations">The commands that call the API.</param>
/// <param name="groups">What the first words of the commands mean.</param>
internal sealed class Tool(ToolHost host, ToolIdentity identity, IReadOnlyList<ApiCommand> operations, IReadOnlyList<CommandGroup> groups)
{
    private readonly CommandCatalogue catalogue = new(operations, groups, identity.Commands);

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="codeOf">What the process returns for a run that was interrupted: the signal decides; null leaves it as it is.</param>
    internal async Task<ExitCode> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken, Func<ExitCode, ExitCode>? codeOf = null)
    {
        Arguments? arguments = null;
        // Also of a command line that cannot be parsed.
        Screen ErrorScreen() => host.ErrorScreen(arguments?.Has(ToolOptions.NoColor) ?? args.Contains(ToolOptions.NoColor.Name));
        var printer = new ErrorPrinter(host.Error, ErrorScreen, ErrorFormat.Find(args, ErrorFormatVariable), new());
        foreach (var variable in identity.Credentials.Where(credential => credential.IsSecret).Select(credential => credential.Variable).Prepend(identity.KeyVariable))
        {
            printer.Secrets.Add(host.Variable(variable));
        }
        try
        {
            if (CompletionRequest.Of(args) is { } completion)
            {
                Print(completion.Answer(new(host, identity, catalogue)));
                return ExitCode.Done;
            }
            if (HelpRequest.Of(args, catalogue) is { } words)
            {
                PrintHelp(words, host.OutputScreen(false));
                return ExitCode.Done;
            }
            arguments = new ArgumentParser(identity, catalogue).Parse(args);
            printer.Secrets.Add(arguments.Find(ToolOptions.ApiKey));
            return await RunAsync(arguments, printer, cancellationToken).ConfigureAwait(false);
        }
        catch (OutputClosedException)
        {
            // Whoever read the data has enough: that is no error.
            return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
        }
        catch (Exception error)
        {
            var report = error is OperationCanceledException && cancellationToken.IsCancellationRequested
                ? ErrorReport.Ended(codeOf?.Invoke(ExitCode.Interrupted) ?? ExitCode.Interrupted)
                : new ErrorReporter(identity, arguments?.Command).Report(error);
            if (report.Code == ErrorCodes.Internal && args.Contains(ToolOptions.Debug.Name)) printer.Line(error.ToString());
            printer.Print(report);
            return report.ExitCode;
        }
    }

    private string? ErrorFormatVariable => host.Variable(identity.VariableOf(ToolOptions.ErrorFormat));

    private async Task<ExitCode> RunAsync(Arguments arguments, ErrorPrinter printer, CancellationToken cancellationToken)
    {
        var screen = host.OutputScreen(arguments.Has(ToolOptions.NoColor));
        if (arguments.Has(ToolOptions.Help) || (arguments is { Words: [], Problem: null } && !arguments.Has(ToolOptions.Version)))
        {
            PrintHelp(arguments.Words, screen);
            return ExitCode.Done;
        }
        if (arguments.Problem is { } problem) throw problem;
        ErrorFormat.Check(arguments, identity.VariableOf(ToolOptions.ErrorFormat), ErrorFormatVariable);
        if (arguments.Has(ToolOptions.Version))
        {
            Print($"{identity.Name} {Version}\n");
            return ExitCode.Done;
        }
        var command = arguments.Command ?? throw Unfinished(arguments.Words);
        if (arguments.Has(ToolOptions.Images) && !command.SharedSpecs(identity).Any(group => group.Specs.Contains(ToolOptions.Images)))
        {
            throw new UsageException($"{ToolOptions.Images.Name} means nothing here: \"{identity.CommandLine(command.Words)}\" draws no images", command.Words);
        }
        var call = new LocalCall(host, identity, catalogue, arguments, printer, screen);
        if (command is LocalCommand local)
        {
            return await local.RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
        var sources = call.ReadSettings();
        var settings = Settings.Of(arguments, (ApiCommand)command, screen.IsTerminal, sources, host.Time);
        await new CommandRun(host, identity, settings, arguments, printer, sources).RunAsync(screen, cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static string Version =>
        typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private UsageException Unfinished(IReadOnlyList<string> words) => new(
        $"\"{identity.CommandLine(words)}\" needs one more word: {string.Join(", ", catalogue.Next(words).Select(next => next.Value))}", words);

    private void PrintHelp(IReadOnlyList<string> words, Screen screen) =>
        Print(new HelpPage(identity, catalogue, HelpText.For(screen)).Write(words));

    private void Print(string text) => host.Output.Write(Encoding.UTF8.GetBytes(text));
}
