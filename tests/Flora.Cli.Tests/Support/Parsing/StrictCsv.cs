namespace Flora.Cli.Tests.Support.Parsing;

/// <summary>Reads CSV exactly as RFC 4180 defines it; anything else fails.</summary>
internal static class StrictCsv
{
    internal static string[][] Parse(string text)
    {
        var records = new List<string[]>();
        var at = 0;
        while (at < text.Length)
        {
            var record = new List<string>();
            while (true)
            {
                record.Add(text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at));
                if (text[at++] == ',') continue;
                Assert.That(text[at - 1], Is.EqualTo('\r'));
                Assert.That(text[at++], Is.EqualTo('\n'), "A record ends with CR and LF.");
                break;
            }
            records.Add([.. record]);
        }
        Assert.That(records.Select(record => record.Length).Distinct().Count(), Is.LessThanOrEqualTo(1), "Every record has the same number of values.");
        return [.. records];
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        while (text[at] is not (',' or '\r'))
        {
            Assert.That(text[at], Is.Not.AnyOf('"', '\n'), "A value with a quote or a line end is quoted.");
            at++;
        }
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var start = ++at;
        while (text[at] != '"' || text[at + 1] == '"')
        {
            at += text[at] == '"' ? 2 : 1;
        }
        var value = text[start..at].Replace("\"\"", "\"", StringComparison.Ordinal);
        at++;
        Assert.That(text[at], Is.AnyOf(',', '\r'), "Nothing follows the closing quote.");
        return value;
    }
}
