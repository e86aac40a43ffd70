using System.Text.RegularExpressions;

namespace Flora.Cli.Output.Queries;

/// <summary>What the text of a JSONPath expression shows without being applied.</summary>
internal static class QuerySyntax
{
    private const string PatternOperator = "=~";

    /// <summary>Whether it can lead to several values: by a wildcard, a filter, a descent, a slice or a list of names.</summary>
    internal static bool HasChoice(string expression)
    {
        var bare = WithoutQuotes(expression);
        return bare.AsSpan().ContainsAny('*', '?')
            || bare.Contains("..", StringComparison.Ordinal)
            || (bare.Contains('[', StringComparison.Ordinal) && bare.AsSpan(bare.IndexOf('[', StringComparison.Ordinal)).ContainsAny(',', ':'));
    }

    /// <summary>Whether the root itself is filtered.</summary>
    internal static bool BeginsWithFilter(string expression) => expression.TrimStart('$', ' ').StartsWith("[?", StringComparison.Ordinal);

    /// <summary>What is wrong with a pattern of the expression, which else would be found when an item comes that it is applied to.</summary>
    internal static string? WrongPattern(string expression)
    {
        var bare = WithoutQuotes(expression);
        for (var at = bare.IndexOf(PatternOperator, StringComparison.Ordinal); at >= 0; at = bare.IndexOf(PatternOperator, at + 1, StringComparison.Ordinal))
        {
            var start = at + PatternOperator.Length;
            while (start < expression.Length && expression[start] == ' ') start++;
            if (start >= expression.Length || expression[start] != '/') continue;
            var pattern = expression[(start + 1)..EndOfPattern(expression, start + 1)];
            try
            {
                _ = new Regex(pattern);
            }
            catch (ArgumentException error)
            {
                return $"has a wrong pattern: {error.Message.TrimEnd('.')}";
            }
        }
        return null;
    }

    private static int EndOfPattern(string expression, int start)
    {
        for (var at = start; at < expression.Length; at++)
        {
            if (expression[at] == '\\') at++;
            else if (expression[at] == '/') return at;
        }
        return expression.Length;
    }

    // As long as the expression: names and texts in quotes are blanks.
    private static string WithoutQuotes(string expression)
    {
        var bare = expression.ToCharArray();
        char? quote = null;
        for (var at = 0; at < bare.Length; at++)
        {
            var letter = bare[at];
            if (quote is null)
            {
                if (letter is '\'' or '"') quote = letter;
                continue;
            }
            bare[at] = ' ';
            if (letter == quote) quote = null;
            else if (letter == '\\' && at + 1 < bare.Length) bare[++at] = ' ';
        }
        return new(bare);
    }
}
