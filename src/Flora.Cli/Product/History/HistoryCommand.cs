using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Output;

namespace Flora.Cli.Product.History;

/// <summary>A command of the history: it sends what it needs, as often as it must.</summary>
internal abstract class HistoryCommand : LocalCommand
{
    private static readonly OutputFormat[] Formats = [.. OutputFormat.All.Where(format => !format.IsSinglePage)];

    /// <inheritdoc/>
    public sealed override bool CallsApi => true;

    /// <summary>The options of the tool that cannot be given: it takes more than one request, and the client checks them.</summary>
    protected virtual IReadOnlyList<OptionSpec> Meaningless { get; } = [ToolOptions.Curl, ToolOptions.NoValidate];

    /// <summary>Whether a long table opens in a pager; not where a command does something, since what comes behind it would wait for the reader.</summary>
    protected virtual bool IsPaged => false;

    /// <summary>The option of the format.</summary>
    protected virtual OptionSpec Format => ToolOptions.Format with
    {
        Rule = $"one of {string.Join(", ", Formats.Select(format => $"{format.Name} ({format.Help})"))}",
        Default = $"table on a terminal, {FormatElsewhere} elsewhere",
        Values = _ => Formats.Select(format => new Choice(format.Name, format.Help)),
    };

    /// <summary>The format that is used unless one is named or a terminal shows the data.</summary>
    protected virtual string FormatElsewhere => "json";

    /// <inheritdoc/>
    public sealed override IEnumerable<OptionGroup> SharedSpecs(ToolIdentity identity) => ToolOptions.Groups(identity).Select(group => group with
    {
        Specs = group.Specs.Where(option => !IsOneOf(IsPaged ? Meaningless : [.. Meaningless, ToolOptions.NoPager], option)).Select(option => option.Name == ToolOptions.Format.Name ? Format : option),
    });

    /// <inheritdoc/>
    public sealed override async Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Given.Select(given => given.Spec).FirstOrDefault(option => IsOneOf(Meaningless, option)) is { } option)
        {
            throw new UsageException($"{option.Name} means nothing here: \"{call.Identity.CommandLine(Words)}\" makes requests of its own", Words);
        }
        return await WorkAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The words of a command of the history.</summary>
    protected static IReadOnlyList<string> WordsOf(string word) => [HistoryListing.Group, word];

    /// <summary>Does it.</summary>
    /// <param name="call">What the user asked for, and what surrounds the tool.</param>
    /// <param name="cancellationToken">Ends it.</param>
    protected abstract Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken);

    /// <summary>Begins what is printed; to be disposed of.</summary>
    /// <exception cref="UsageException">An option of output cannot be used.</exception>
    protected HistoryOutput OpenOutput(LocalCall call, CancellationToken interrupt) => HistoryOutput.Open(call, this, FormatElsewhere, IsPaged, interrupt);

    private static bool IsOneOf(IReadOnlyList<OptionSpec> options, OptionSpec option) => options.Any(other => other.Name == option.Name);
}
