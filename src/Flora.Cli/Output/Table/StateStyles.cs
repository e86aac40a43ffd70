namespace Flora.Cli.Output.Table;

/// <summary>The colours of states, by the words that APIs use for them; a state by any other name has none.</summary>
internal static class StateStyles
{
    private static readonly Dictionary<string, Style> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["active"] = Style.Good,
        ["completed"] = Style.Good,
        ["done"] = Style.Good,
        ["succeeded"] = Style.Good,
        ["success"] = Style.Good,
        ["canceled"] = Style.Bad,
        ["cancelled"] = Style.Bad,
        ["error"] = Style.Bad,
        ["expired"] = Style.Bad,
        ["failed"] = Style.Bad,
        ["in_progress"] = Style.Active,
        ["processing"] = Style.Active,
        ["running"] = Style.Active,
        ["pending"] = Style.Waiting,
        ["queued"] = Style.Waiting,
        ["waiting"] = Style.Waiting,
    };

    internal static Style Of(string state) => Styles.GetValueOrDefault(state);
}
