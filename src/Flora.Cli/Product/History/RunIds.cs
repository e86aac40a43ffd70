using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Generated;
using Flora.Cli.Terminal;

namespace Flora.Cli.Product.History;

/// <summary>The runs that a command line names.</summary>
internal static class RunIds
{
    private const string Name = "ID";

    private static readonly Parameter Documented = RunsGetCommand.Create().Options[0];

    /// <summary>The words behind the command.</summary>
    /// <param name="help">What becomes of the runs.</param>
    internal static OptionSpec Spec(string help) =>
        OptionSpec.Argument(Name, $"{help} {StandardInput.Name} reads ids from standard input, with white space between them.") with { IsRepeatable = true };

    /// <summary>Reads them, each once.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    internal static IReadOnlyList<string> Read(LocalCall call)
    {
        var named = call.Arguments.FindAll(Spec("")).ToArray();
        var readers = named.Count(id => id == StandardInput.Name);
        if (readers > 0 && readers + (call.Arguments.Find(ToolOptions.ApiKeyFile) == StandardInput.Name ? 1 : 0) > 1)
        {
            throw new UsageException("standard input can be read only once", call.Arguments.Words);
        }
        var ids = named.SelectMany(id => id == StandardInput.Name ? call.Host.Input.ReadText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [id]);
        string[] all = [.. ids.Distinct(StringComparer.Ordinal)];
        foreach (var id in all)
        {
            if (Documented.Problem(id, checkRule: true) is { } problem)
            {
                throw new UsageException($"{Name} {problem}", call.Arguments.Words) { Field = new(Documented.Name, Name, problem) };
            }
        }
        return readers > 0 && all.Length == 0 ? throw new UsageException("standard input names no run", call.Arguments.Words) : all;
    }
}
