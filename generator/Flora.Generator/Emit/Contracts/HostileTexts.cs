namespace Flora.Generator.Emit.Contracts;

/// <summary>Texts that arrive changed, or as several parameters, when a client does not escape them.</summary>
internal static class HostileTexts
{
    private static readonly string[] InUrls =
    [
        "a&b=c+d/é?% #\"",
        "%41%2F:@,;$!'()*[]{}|\\^`<>~ \u65e5\u672c \U0001F33F",
    ];

    /// <summary>A header holds printable ASCII only.</summary>
    private static readonly string[] InHeaders = ["a&b=c+d/?% #\":,;$!'()*[]{}|\\^`<>~"];

    /// <summary>The texts for parameters of a place: <c>query</c>, <c>path</c> or <c>header</c>.</summary>
    public static IReadOnlyList<string> For(string place) => place == "header" ? InHeaders : InUrls;
}
