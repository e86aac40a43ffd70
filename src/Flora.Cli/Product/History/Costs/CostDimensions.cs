using Flora.Cli.CommandLine;
using Flora.History;

namespace Flora.Cli.Product.History.Costs;

/// <summary>The names of what costs are summed up by.</summary>
internal static class CostDimensions
{
    /// <summary>Each with what it means, in the order of the help.</summary>
    internal static IReadOnlyList<Choice> Choices { get; } =
    [
        new(NameOf(CostDimension.Model), "the model that ran"),
        new(NameOf(CostDimension.Project), "the project"),
        new(NameOf(CostDimension.Workspace), "the workspace"),
        new(NameOf(CostDimension.Status), "the state of the run"),
        new(NameOf(CostDimension.Day), "the day on which the run was created"),
    ];

    /// <summary>What follows <c>--by</c>, and the member of a sum.</summary>
    internal static string NameOf(CostDimension dimension) => dimension.ToString().ToLowerInvariant();

    /// <summary>Reads names with commas between them; the first of all when none are given.</summary>
    /// <exception cref="UsageException">One of them is none, or is there twice.</exception>
    internal static IReadOnlyList<CostDimension> Read(Arguments arguments, OptionSpec option)
    {
        var text = arguments.Find(option) ?? Choices[0].Value;
        var read = new List<CostDimension>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var dimension = Find(name) ?? throw new UsageException(
                $"{option.Name} must be one of {string.Join(", ", Choices.Select(choice => choice.Value))}, or several with a comma between them, but is \"{text}\"", arguments.Words)
            {
                Suggestions = Similar.To(name, Choices.Select(choice => choice.Value)),
            };
            if (read.Contains(dimension)) throw new UsageException($"{option.Name} names {name} twice", arguments.Words);
            read.Add(dimension);
        }
        return read;
    }

    private static CostDimension? Find(string name) =>
        Enum.GetValues<CostDimension>().Where(dimension => NameOf(dimension) == name).Select(dimension => (CostDimension?)dimension).FirstOrDefault();
}
