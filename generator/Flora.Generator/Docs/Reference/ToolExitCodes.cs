namespace Flora.Generator.Docs.Reference;

/// <summary>The exit codes of the tool for what an API answers; its own help tells of all.</summary>
internal static class ToolExitCodes
{
    /// <summary>The code for a documented status; null for one that is no error.</summary>
    public static string? Of(string status) => status switch
    {
        "401" or "403" => "3",
        "429" => "7",
        ['4', ..] => "4",
        ['5', ..] => "5",
        _ => null,
    };
}
