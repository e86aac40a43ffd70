using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary><c>auth status</c>: says which key is used, without showing it.</summary>
internal sealed class StatusCommand : AuthCommand
{
    private static readonly string[] Formats = ["table", "json"];

    [SetsRequiredMembers]
    internal StatusCommand()
    {
        Words = Status;
        Summary = "Say which API key is used, and where it comes from";
        Description = "Shows no more of the key than its last four characters, as a table or as JSON. The exit code is 3 when there is no key.";
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<OptionSpec> Shared { get; } =
    [
        ToolOptions.Profile,
        ToolOptions.BaseUrl,
        ToolOptions.ApiKey,
        ToolOptions.ApiKeyFile,
        ToolOptions.Format with { Rule = string.Join(" or ", Formats), Values = _ => Formats.Select(format => new Choice(format)) },
        ToolOptions.Quiet,
    ];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
        [new(identity.CommandLine(Words)), new(identity.CommandLine([.. Words, ToolOptions.Format.Name, "json"]), "for programs")];

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var format = call.Arguments.Find(ToolOptions.Format) ?? (call.Screen.IsTerminal ? "table" : "json");
        if (!Formats.Contains(format))
        {
            throw new UsageException($"{ToolOptions.Format.Name} must be one of {string.Join(", ", Formats)} here, but is \"{format}\"", Words);
        }
        var sources = call.ReadSettings();
        var connection = ConnectionSettings.Of(call.Arguments, sources);
        var keys = ApiKeys.Of(call.Identity, sources, new(call.Host, Words, call.Notice), cancellationToken);
        call.Printer.Secrets.Add(keys.Used?.Text);
        var fault = keys.Fault(sources, connection, this);
        var status = new AuthStatus(call.Identity, sources, connection, keys.Used, isUsable: fault is null);
        call.Print(format == "json" ? status.Json() : status.Text());
        if (fault is not null) throw fault;
        if (keys.Conflict is { } conflict) call.Notice(conflict);
        return Task.FromResult(ExitCode.Done);
    }
}
