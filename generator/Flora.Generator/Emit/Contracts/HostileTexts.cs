namespace Flora.Generator.Emit.Contracts;

/// <summary>Texts that arrive changed, or as several parameters, when a client does not escape them.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "a&b=c+d/é?% #\"",
        "%41%2F:@,;$!'()*[]{}|\\^`<>~ \u65e5\u672c \U0001F33F",
    ];
}
