using System.CommandLine;
using Flora.Generator.Diff;
using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Report;
using Flora.Generator.Diff.Sources;
using Flora.Generator.Document;

namespace Flora.Generator.Commands;

/// <summary>Tells what changed between two versions of the contract, and which part of the version number that raises.</summary>
internal sealed class DiffCommand : ICommand
{
    private static readonly Dictionary<string, ChangeSeverity> Failures = new(StringComparer.Ordinal)
    {
        ["breaking"] = ChangeSeverity.Major, ["major"] = ChangeSeverity.Major, ["minor"] = ChangeSeverity.Minor,
    };

    private readonly Argument<string[]> versions = new("VERSIONS")
    {
        Description = "OLD and NEW, each a file or a revision of git; NEW alone missing is the document as it is. "
            + "Without both, the newest tag v* is compared with what is here, the approved listings of the public API included.",
        HelpName = "OLD NEW",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format")
    {
        Description = $"How it is printed: {string.Join(", ", DiffReports.All.Select(report => report.Name))}.", HelpName = "FORMAT",
    };

    private readonly Option<bool> changelog = new("--changelog") { Description = "Prints what the changelog tells of it, and nothing else." };

    private readonly Option<bool> rules = new("--rules") { Description = "Lists the rules that it judges by, and compares nothing." };

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = $"Ends with 1 when the verdict is that or more: {string.Join(", ", Failures.Keys)}.", HelpName = "VERDICT",
    };

    /// <inheritdoc/>
    public string Name => "diff";

    /// <inheritdoc/>
    public string Description => "Tells what changed between two versions of the contract, and what that means for users.";

    /// <inheritdoc/>
    public IEnumerable<Symbol> Symbols => [versions, format, changelog, failOn, rules];

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        var named = context.Parsed.GetValue(versions) ?? [];
        var formatName = context.Parsed.GetValue(format) ?? DiffReports.All[0].Name;
        var limitName = context.Parsed.GetValue(failOn);
        if (ProblemOf(named, formatName, limitName) is { } problem)
        {
            return context.Refuse(problem);
        }
        if (context.Parsed.GetValue(rules))
        {
            RuleTable.Write(context.Output);
            return 0;
        }
        var diagnostics = new Diagnostics();
        var result = Compare(new(context.Paths, context.DocumentPath, diagnostics), named, diagnostics);
        if (result is not null && context.Parsed.GetValue(changelog))
        {
            context.Output.Write(ChangelogFragment.Text(result));
        }
        else if (result is not null)
        {
            DiffReports.All.Single(report => report.Name == formatName).Write(result, context.Output);
        }
        var code = context.Report(diagnostics);
        var fails = limitName is not null && result is { IsFirstRelease: false } && result.Severity >= Failures[limitName];
        return fails ? 1 : code;
    }

    private static string? ProblemOf(string[] named, string format, string? limit) =>
        Array.Find(named, text => text.StartsWith('-')) is { } option ? $"diff has no option '{option}'."
        : named.Length > 2 ? "diff takes two versions, OLD and NEW."
        : DiffReports.All.All(report => report.Name != format)
            ? $"'{format}' is no format: use {string.Join(", ", DiffReports.All.Select(report => report.Name))}."
        : limit is not null && !Failures.ContainsKey(limit) ? $"'{limit}' is nothing to fail on: use {string.Join(", ", Failures.Keys)}."
        : null;

    private static DiffResult? Compare(RevisionSource source, string[] named, Diagnostics diagnostics)
    {
        if (named.Length == 0)
        {
            return ReleaseComparison.Run(source, diagnostics);
        }
        return source.Named(named[0]) is { } before && (named.Length == 1 ? source.Working(withListings: false) : source.Named(named[1])) is { } after
            ? Comparison.Run(before, after, diagnostics)
            : null;
    }
}
