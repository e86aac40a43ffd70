namespace Flora.Generator.Diff.Model;

/// <summary>How the values of the model are printed.</summary>
internal static class Words
{
    /// <summary>A severity, such as <c>major</c>.</summary>
    public static string Of(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.Major => "major",
        ChangeSeverity.Minor => "minor",
        _ => "patch",
    };

    /// <summary>A direction, such as <c>request</c>.</summary>
    public static string Of(Direction direction) => direction switch
    {
        Direction.Request => "request",
        Direction.Response => "response",
        _ => "both",
    };
}
