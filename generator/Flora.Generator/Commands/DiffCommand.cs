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
    public void Configure(Command word)
    {
        word.Arguments.Add(versions);
        word.Options.Add(format);
        word.Options.Add(changelog);
        word.Options.Add(failOn);
        word.Options.Add(rules);
    }

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        if (context.Parsed.GetValue(rules))
        {
            RuleTable.Write(context.Output);
            return 0;
        }
        var formatName = context.Parsed.GetValue(format) ?? DiffReports.All[0].Name;
        var report = DiffReports.All.FirstOrDefault(known => known.Name == formatName)
            ?? throw new UsageException($"'{formatName}' is no format: use {string.Join(", ", DiffReports.All.Select(known => known.Name))}.");
        var limit = Limit(context.Parsed.GetValue(failOn));
        var diagnostics = new Diagnostics();
        var result = Compare(context, context.Parsed.GetValue(versions) ?? [], diagnostics);
        if (result is not null && context.Parsed.GetValue(changelog))
        {
            context.Output.Write(ChangelogFragment.Text(result));
        }
        else if (result is not null)
        {
            report.Write(result, context.Output);
        }
        var code = context.Report(diagnostics);
        return result is { IsFirstRelease: false } && result.Severity >= limit ? 1 : code;
    }

    private static DiffResult? Compare(CommandContext context, string[] named, Diagnostics diagnostics)
    {
        if (Array.Find(named, text => text.StartsWith('-')) is { } option)
        {
            throw new UsageException($"diff has no option '{option}'. See --help.");
        }
        var source = new RevisionSource(context.Paths, context.DocumentPath, diagnostics);
        switch (named)
        {
            case []:
                return ReleaseComparison.Run(source, diagnostics);
            case [var old]:
                return source.Named(old) is { } before && source.Working(withListings: false) is { } working ? Comparison.Run(before, working, diagnostics) : null;
            case [var old, var now]:
                return source.Named(old) is { } first && source.Named(now) is { } second ? Comparison.Run(first, second, diagnostics) : null;
            default:
                throw new UsageException("diff takes two versions, OLD and NEW. See --help.");
        }
    }

    private static ChangeSeverity? Limit(string? text) =>
        text is null ? null
        : Failures.TryGetValue(text, out var limit) ? limit
        : throw new UsageException($"'{text}' is nothing to fail on: use {string.Join(", ", Failures.Keys)}.");
}
