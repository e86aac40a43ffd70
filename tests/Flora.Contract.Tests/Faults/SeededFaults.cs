namespace Flora.Contract.Tests.Faults;

/// <summary>Mistakes that a generator, a template or a person could make.</summary>
internal static class SeededFaults
{
    private const string Request = "Generated/GenerationListRequest.g.cs";
    private const string Run = "Generated/Generation.g.cs";

    public static IReadOnlyList<SeededFault> List { get; } =
    [
        new("a wrong query name", Request, """.Query("project_id", ProjectId)""", """.Query("projectId", ProjectId)"""),
        new("a wrong path", Request, "ApiMethod.Get, \"generations\"", "ApiMethod.Get, \"generation\""),
        new("a wrong method", Request, "ApiMethod.Get", "ApiMethod.Post"),
        new("a parameter that is never sent", Request, """.Query("limit", Limit)""", ""),
        new("two parameters swapped", Request, """.Query("cursor", Cursor)""", """.Query("cursor", ProjectId)"""),
        new("a bound off by one", Request, "Limit, min: 1, max: 100", "Limit, min: 1, max: 99"),
        new("the next cursor is not sent", Request, "this with { Cursor = page.Meta.NextCursor }", "this with { }"),
        new("the next page forgets the filters", Request, "this with { Cursor = page.Meta.NextCursor }",
            "new() { Cursor = page.Meta.NextCursor }"),
        new("an empty page ends the listing", "Generated/GenerationPage.g.cs", "!string.IsNullOrEmpty(Meta.NextCursor)",
            "Generations.Count > 0 && !string.IsNullOrEmpty(Meta.NextCursor)"),
        new("a wrong enum value", "Generated/GenerationStatus.g.cs", "Failed = \"failed\"", "Failed = \"error\""),
        new("a wrong name when reading", Run, """case "started_at":""", """case "startedAt":"""),
        new("a wrong name when writing", Run, """.Optional("error_code",""", """.Optional("code","""),
        new("a member that is never read", Run, """case "poll_url": pollUrl = json.StringOrNull(); break;""", ""),
        new("a member that is never written", Run, """.Member("run_id", value.RunId)""", ""),
        new("two members swapped", Run, "StartedAt = startedAt,", "StartedAt = completedAt,"),
        new("a required member read as optional", Run, "string? workspaceId = null;", "string? workspaceId = \"\";"),
        new("an optional member read as required", Run, "ChargedCost = chargedCost,", "ChargedCost = json.Required(chargedCost, \"charged_cost\"),"),
        new("402 for 403", "Errors/ApiErrors.cs", "403 => new FloraPermissionDeniedException(", "403 => new FloraPaymentRequiredException("),
    ];
}
