namespace Flora.Cli.Terminal.Paging;

/// <summary>Which program shows what is longer than the screen.</summary>
/// <param name="Program">Where it is; null when it was not found.</param>
/// <param name="Words">How the user calls it.</param>
internal sealed record PagerCommand(string? Program, IReadOnlyList<string> Words)
{
    /// <summary>Finds it.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="own">The variable of this tool alone; null when it has none.</param>
    /// <returns>Null when there is to be none.</returns>
    internal static PagerCommand? Find(Func<string, string?> variable, string? own)
    {
        var path = variable("PATH") ?? "";
        if (((own is null ? null : variable(own)) ?? variable("PAGER")) is { } command)
        {
            // An empty variable, and cat, are the ways to say: none.
            return CommandWords.Of(command) is [var name, ..] words && words is not ["cat"] ? new(ProgramPath.Find(name, path), words) : null;
        }
        string[] usual = ["less", "-FRX"];
        return !OperatingSystem.IsWindows() && ProgramPath.Find(usual[0], path) is { } less ? new(less, usual) : null;
    }
}
