using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary>Says which key is used, without showing it.</summary>
internal sealed class StatusCommand : LocalCommand
{
    private static readonly string[] Formats = ["table", "json"];

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [];

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var format = call.Arguments.Find(ToolOptions.Format) ?? (call.Screen.IsTerminal ? "table" : "json");
        if (!Formats.Contains(format)) throw new UsageException($"--format must be one of {string.Join(", ", Formats)} here, but is \"{format}\"", Words);
        var sources = call.ReadSettings();
        var connection = ConnectionSettings.Of(call.Arguments, sources);
        var keys = ApiKeys.Of(call.Identity, sources, new(call.Host, Words, call.Notice), cancellationToken);
        call.Printer.Secrets.Add(keys.Used?.Text);
        var status = new AuthStatus(call.Identity, sources, connection, keys);
        call.Print(format == "json" ? status.Json() : status.Text());
        if (status.Problem is { } problem)
        {
            call.Printer.Line($"error: {problem.Title}");
            call.Printer.Line($"  {problem.Advice}");
            return Task.FromResult(ExitCode.Authentication);
        }
        if (keys.Conflict is { } conflict) call.Notice(conflict);
        return Task.FromResult(ExitCode.Done);
    }
}
