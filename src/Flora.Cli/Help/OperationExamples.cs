using Flora.Cli.CommandLine;
using Flora.Cli.Commands;

namespace Flora.Cli.Help;

/// <summary>Examples of a command that calls the API: a call with all that it needs, and what people want of a listing.</summary>
internal sealed class OperationExamples(ToolIdentity identity, ApiCommand command)
{
    internal IEnumerable<CommandExample> All()
    {
        var call = Call();
        if (command is not IListing)
        {
            yield return new(call);
            yield break;
        }
        // Sample data answers listings only.
        if (identity.Demo is not null) yield return new($"{call} {ToolOptions.Demo.Name}", "sample data: no key, no network");
        if (Filter() is { } filter) yield return new($"{call} {filter}");
        if (command.CursorOption is not null)
        {
            yield return new($"{call} {ToolOptions.All.Name} {ToolOptions.Format.Name} jsonl", "all pages, one item a line");
        }
    }

    /// <summary>The command with a hint for every value that it needs.</summary>
    internal static IEnumerable<string> Positions(ToolCommand command) =>
        command.Specs.Where(option => option.Position is not null).Select(option => option.IsRepeatable ? $"{option.Position}..." : option.Position!);

    private string Call() => identity.CommandLine(
    [
        .. command.Words,
        .. Positions(command),
        .. command.Specs.Where(option => option is { IsRequired: true, Position: null, Hint: not null }).SelectMany(option => new[] { option.Name, option.Hint! }),
    ]);

    // One of the values that the document names, for people to change.
    private string? Filter() => command.Options
        .Where(option => option is { IsRequired: false, IsPositional: false, IsSwitch: false, Choices.Count: > 0 })
        .Select(option => $"{option.Option} {ShellWord.Quote(option.Choices![^1], forPowerShell: false)}")
        .FirstOrDefault();
}
