using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>The options that say which runs of the history are meant: those of the listing, with the rules of the document.</summary>
/// <param name="states">The states that can be asked for; none leaves out <c>--status</c>.</param>
internal sealed class HistoryFilterOptions(params IReadOnlyList<string> states)
{
    private readonly RequestParameter<GenerationListRequest>[] parameters =
    [
        HistoryListing.Parameter("--project-id"),
        .. states.Count == 0 ? [] : new[] { Status(states) },
        HistoryListing.Parameter("--workspace-id"),
    ];

    /// <summary>Of any state.</summary>
    internal static HistoryFilterOptions AnyState { get; } = new([.. HistoryListing.Parameter("--status").Choices!]);

    private static readonly OptionSpec Since = ToolOptions.Since with { Help = "Only runs created at this moment or later." };

    private static readonly OptionSpec Until = ToolOptions.Until with { Help = "Only runs created at this moment or before. As --since; a date includes its day." };

    /// <summary>The options, in the order of the help.</summary>
    internal IEnumerable<OptionSpec> Specs => [.. parameters.Select(ToolOptions.Of), Since, Until];

    /// <summary>Whether any of them was given.</summary>
    internal bool IsGiven(Arguments arguments) => Specs.Any(arguments.Has);

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">A value breaks a rule.</exception>
    internal HistoryFilter Read(LocalCall call)
    {
        var check = new SettingsCheck(call.Arguments);
        var request = new GenerationListRequest();
        foreach (var parameter in parameters)
        {
            if (call.Arguments.Find(ToolOptions.Of(parameter)) is not { } text) continue;
            check.Value(parameter, text, checkRules: true);
            parameter.Apply(request, text, call.Host.Input);
        }
        var range = check.Range(call.Host.Time);
        return new()
        {
            ProjectId = request.ProjectId,
            WorkspaceId = request.WorkspaceId,
            Status = request.Status,
            Since = range.Since,
            // A filter ends before its moment, an option with it.
            Until = range.Until is { } last && last < DateTimeOffset.MaxValue ? last.AddTicks(1) : null,
        };
    }

    private static TextParameter<GenerationListRequest> Status(IReadOnlyList<string> states)
    {
        var documented = HistoryListing.Parameter("--status");
        return new()
        {
            Name = documented.Name,
            Option = documented.Option,
            Hint = documented.Hint,
            Help = documented.Help,
            Allowed = states,
            Assign = static (request, value) => request.Status = value,
        };
    }
}
