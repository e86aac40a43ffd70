using System.Text.Json;
using System.Text.RegularExpressions;
using Flora.Cli.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Cli.Output.Queries;

/// <summary>A JSONPath expression that is known to be well-formed.</summary>
internal sealed class JsonQuery
{
    // An expression within an expression goes deeper at each level.
    private const int Longest = 4_000;

    private static readonly JsonSelectSettings Settings = new() { RegexMatchTimeout = TimeSpan.FromMilliseconds(500) };

    private readonly string expression;

    private JsonQuery(string expression) => this.expression = expression;

    /// <summary>Whether it leads to one value at most, whatever the data: that value is printed then, and a list of the matches otherwise.</summary>
    internal bool IsDefinite => !QuerySyntax.HasChoice(expression);

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="problem">What is wrong with it, without a full stop; null when nothing is.</param>
    internal static JsonQuery? Read(string expression, out string? problem)
    {
        problem = string.IsNullOrWhiteSpace(expression) ? "is empty"
            : expression.Length > Longest ? $"is longer than {Longest} characters"
            : QuerySyntax.WrongPattern(expression) ?? Fault(expression);
        return problem is null ? new(expression) : null;
    }

    /// <summary>The values that it leads to in a document.</summary>
    /// <exception cref="UsageException">It takes too long.</exception>
    internal IReadOnlyList<JsonElement> Select(JsonElement document) => Select(QueryTree.Of(document));

    /// <summary>The values that it leads to in an item. One that begins with a filter chooses among items, which no path of one item can.</summary>
    /// <exception cref="UsageException">It takes too long.</exception>
    internal IReadOnlyList<JsonElement> SelectInItem(JsonElement item) =>
        Select(QuerySyntax.BeginsWithFilter(expression) ? new JArray(QueryTree.Of(item)) : QueryTree.Of(item));

    private IReadOnlyList<JsonElement> Select(JToken root)
    {
        try
        {
            return [.. root.SelectTokens(expression, Settings).Select(QueryTree.Origin)];
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UsageException("a pattern of --query takes too long", [])
            {
                Advice = "write the pattern without repeats within repeats, such as (a+)+",
            };
        }
    }

    /// <summary>The expression.</summary>
    public override string ToString() => expression;

    // It is taken apart before it is applied, so that nothing but itself can be wrong.
    private static string? Fault(string expression)
    {
        try
        {
            _ = new JObject().SelectTokens(expression, Settings);
            return null;
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            return $"is no JSONPath: {error.Message.TrimEnd('.')}";
        }
    }
}
