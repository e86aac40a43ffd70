using System.Text.RegularExpressions;
using Flora.Cli.CommandLine;
using Flora.History;

namespace Flora.Cli.Product.History.Sync;

/// <summary>The option that says where files go below the folder.</summary>
internal static partial class SyncLayout
{
    internal static readonly OptionSpec Spec = new("--layout", "LAYOUT", "Where files go below the folder.")
    {
        Rule = $"text with / between folders, and the fields {string.Join(", ", SyncOptions.LayoutFields.Select(Field))}",
        Default = SyncOptions.DefaultLayout,
    };

    /// <summary>Reads it.</summary>
    internal static string Read(Arguments arguments) => arguments.Find(Spec) ?? SyncOptions.DefaultLayout;

    /// <summary>What is wrong with a layout in words of the command line; null when something else is wrong.</summary>
    internal static UsageException? Fault(FloraValidationException invalid, string layout, IReadOnlyList<string> command)
    {
        if (invalid.Fields.FirstOrDefault(field => field.Field == nameof(SyncOptions.Layout)) is not { } fault) return null;
        var unknown = Names().Matches(layout).Select(match => match.Groups[1].Value).FirstOrDefault(name => !SyncOptions.LayoutFields.Contains(name));
        return new($"{Spec.Name} {fault.Message}", command)
        {
            Suggestions = unknown is null ? [] : [.. Similar.To(unknown, SyncOptions.LayoutFields).Select(Field)],
        };
    }

    private static string Field(string name) => $"{{{name}}}";

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Names();
}
