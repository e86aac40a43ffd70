using Flora.Generator.Docs.Samples;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Commands around a command that answers JSON, with jq.</summary>
internal static class ShellLoops
{
    /// <summary>Asks again until what is asked for has ended, and prints the last answer.</summary>
    /// <param name="command">The command, whose further lines are indented.</param>
    /// <param name="rule">When that is.</param>
    public static string Until(string command, FollowRule rule)
    {
        var ended = string.Join(", ", rule.Ended.Select(JqPath.Text));
        return $"""
            until
              answer=$({Indented(command)}) || break
              printf '%s\n' "$answer" | jq -e {ShellWord.Of($"{JqPath.Of(rule.State)} | IN({ended})")} >/dev/null
            do sleep {rule.Seconds}; done
            printf '%s\n' "$answer"
            """;
    }

    /// <summary>Goes from page to page, and prints an item a line.</summary>
    /// <param name="command">The command, which takes <c>$next</c>.</param>
    /// <param name="paging">Where items and cursors are.</param>
    public static string EveryPage(string command, Paging paging) =>
        $"""
        next=
        while
          page=$({Indented(command)})
          printf '%s\n' "$page" | jq -c {ShellWord.Of(JqPath.Of(paging.Items) + "[]")}
          next=$(printf '%s\n' "$page" | jq -r {ShellWord.Of(JqPath.Of(paging.Next) + " // empty | @uri")})
          [ -n "$next" ]
        do :; done
        """;

    private static string Indented(string command) => command.Replace("\n", "\n  ", StringComparison.Ordinal);
}
